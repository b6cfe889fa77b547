import { breakParagraphs } from './paragraphs.ts';
import { readShortcodes } from './shortcodes.ts';
import type { Site } from './site.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/**
 * Converts the text of a post to HTML: inserts shared blocks, converts or removes shortcodes, and makes paragraphs at blank
 * lines.
 *
 * @param line the line on which the post begins
 * @returns the HTML, and one note for each kind of thing that was left out
 */
export function postBody(
  sent: string,
  line: number,
  { blocks, pictures }: Pick<Site, 'blocks' | 'pictures'>,
): { html: string; leftOut: Finding[] } {
  const left = new Map<string, { count: number; reason: string }>();
  const leave = (found: string, reason: string): void => {
    const known = left.get(found);
    if (known) known.count++;
    else if (left.size < MOST_KINDS) left.set(found, { count: 1, reason });
  };
  const isBlocks = /<!--\s*wp:/.test(sent);
  const joined = isBlocks ? readBlocks(sent, blocks, leave) : sent;
  const read = readShortcodes(joined, leave);
  const html = (isBlocks ? read : breakParagraphs(read)).replace(IMAGE, (tag, id: string) => withAlt(tag, pictures.get(id)?.alt));
  const leftOut = [...left].map(([found, { count, reason }]) => asLeftOut(line, count > 1 ? `${found}, ${count} times` : found, reason));
  return { html: html.trim(), leftOut };
}

/**
 * Comments mark blocks. WordPress renders self-closing blocks when it shows a page, so the export has no text of them,
 * except of shared blocks, which may contain others.
 */
function readBlocks(html: string, blocks: ReadonlyMap<string, string>, leave: (found: string, reason: string) => void, depth = 0): string {
  return html.replace(EMPTY_BLOCK, (_, name: string, attributes: string) => {
    const number = name === 'block' ? /"ref":\s?(\d{1,15})/.exec(attributes)?.[1] : undefined;
    const shared = blocks.get(number ?? '');
    if (shared !== undefined && depth < DEEPEST) return readBlocks(shared, blocks, leave, depth + 1);
    if (number !== undefined) leave(`the shared block ${number}`, 'it is not in the export');
    else if (!WITHOUT_TEXT.has(name))
      leave(`the block “${name}”`, 'WordPress renders it when it shows a page, so the export has no text of it');
    return '';
  });
}

/** Blocks that share each other have no end. */
const DEEPEST = 3;

function withAlt(tag: string, alt: string | undefined): string {
  if (alt === undefined || /\salt=(?:"[^"]|'[^'])/i.test(tag)) return tag;
  const plain = tag.replace(/\salt=(?:""|'')/i, '');
  return `<img alt="${alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"${plain.slice('<img'.length)}`;
}

const EMPTY_BLOCK = /<!--\s?wp:([a-z][a-z\d/-]{0,80})((?:(?!-->)[^]){0,5000}?)\/-->/g;
const WITHOUT_TEXT = new Set(['spacer', 'separator', 'more', 'nextpage']);
const IMAGE = /<img\b(?=[^<>]*\bwp-image-(\d{1,15}))[^<>]*>/gi;
const MOST_KINDS = 100;
