import { htmlToMdast } from '../body/html/html.ts';
import { plainWords } from '../body/plain-words.ts';
import type { WireItem } from '../wire/item.ts';

/**
 * Converts fields to plain text. Wires put HTML into headlines, descriptions and captions, and escape it once or
 * twice. The fields of Markdown files and of Kawat's own exports are not changed.
 */
export function withPlainFields(item: WireItem): WireItem {
  if (item.isOwn) return item;
  const fields: Partial<WireItem> = {};
  for (const name of PLAIN_FIELDS) if (item[name] !== undefined) fields[name] = plainLine(item[name]);
  return {
    ...item,
    ...fields,
    ...(item.infoSource && { infoSource: { ...item.infoSource, name: plainLine(item.infoSource.name) ?? item.infoSource.name } }),
    ...(item.images && {
      images: item.images.map((image) => ({
        ...image,
        ...(image.alt !== undefined && { alt: plainLine(image.alt) ?? '' }),
        ...(image.caption !== undefined && { caption: plainLine(image.caption) }),
        ...(image.credit !== undefined && { credit: plainLine(image.credit) }),
      })),
    }),
  };
}

const PLAIN_FIELDS = [
  'headline',
  'description',
  'by',
  'dateline',
  'located',
  'slugline',
  'copyrightNotice',
  'usageTerms',
  'correction',
] as const;

/**
 * Removes markup from a text. Only closed tags and line breaks count as markup: a tag that the text is about (`how
 * <div> came about`) stays.
 */
export function plainLine(text: string | undefined): string | undefined {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS && plain !== undefined; round++) {
    if (!MARK.test(plain) || plain.length > LONGEST) break;
    if (!hasMarkup(plain) && !ENTITY.test(plain)) break;
    // Without markup, `<` is text.
    const html = hasMarkup(plain) ? plain : plain.replaceAll('<', '&lt;');
    const next = plainWords(htmlToMdast(html).root.children);
    if (next === '' || next === plain) break;
    plain = next;
  }
  return plain;
}

function hasMarkup(text: string): boolean {
  if (BREAK.test(text)) return true;
  const opened = new Set([...text.matchAll(OPENED)].map(([, name]) => name!.toLowerCase()));
  return opened.size > 0 && [...text.matchAll(CLOSED)].some(([, name]) => opened.has(name!.toLowerCase()));
}

/** How often a text may have been escaped. */
const MOST_ROUNDS = 3;
const LONGEST = 20_000;
const MARK = /[<&]/;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const BREAK = /<br\s?\/?>|<(?:p|div)(?:\s[^<>]{0,300})?>(?=[\p{L}\p{N}“"'‘«])/iu;
const NAMES = 'p|div|span|b|strong|i|em|u|a|font|h[1-6]|small|sup|sub|mark|cite|q|ul|ol|li|blockquote|figcaption|section|center|time';
const OPENED = new RegExp(`<(${NAMES})(?:\\s[^<>]{0,300})?>`, 'gi');
const CLOSED = new RegExp(`</(${NAMES})\\s?>`, 'gi');
