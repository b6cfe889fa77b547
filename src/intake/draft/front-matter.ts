import type { Publication } from '../../articles/model/publication.ts';
import type { FrontMatter, Translation } from '../../articles/model/schema.ts';
import { oneLine } from '../body/one-line.ts';
import type { Furniture } from '../furniture/furniture.ts';
import { isVersionMark } from '../furniture/headline-mark.ts';
import { isDesk } from '../furniture/desk.ts';
import { cleanByline, joinBylines } from '../furniture/sent-byline.ts';
import type { WireItem } from '../wire/item.ts';
import type { ItemBody } from './body.ts';
import { datelineOf, locatedOf } from './dateline.ts';
import type { Moments } from './moments.ts';
import { subjectsOf } from './subjects.ts';
import { identifierOf } from './uri.ts';

/** Makes the front matter of an article from its item and from what was determined before. */
export function frontMatterOf(item: WireItem, parts: Parts): Partial<FrontMatter> {
  const { headline, language, by, moments, pubStatus, translation, body, publication } = parts;
  const { furniture } = body;
  return withoutEmpty({
    headline,
    language,
    firstCreated: moments.firstCreated,
    versionCreated: moments.versionCreated,
    description: standfirstOf(item, body.plain()),
    by,
    dateline: datelineOf(item) ?? furniture.dateline,
    located: locatedOf(item, furniture),
    subjects: subjectsOf(item.subjects ?? [], publication),
    slugline: item.slugline !== undefined && isVersionMark(item.slugline) ? undefined : oneLine(item.slugline),
    pubStatus,
    embargoedUntil: moments.embargoedUntil,
    edNote: edNoteOf(item, parts),
    corrections: correctionsOf(item, moments),
    uri: identifierOf(item),
    infoSource: sourceOf(item, furniture),
    copyrightNotice: oneLine(item.copyrightNotice),
    usageTerms: oneLine(item.usageTerms),
    translation,
  });
}

export function bylineOf({ by, isOwn, isPage, infoSource }: WireItem, { byline }: Furniture): string | undefined {
  if (isOwn && oneLine(by)) return oneLine(by);
  // A page whose metadata names its site or a desk as the author says in the text who wrote it.
  const found = cleanByline(byline) ?? byline;
  const sent = oneLine(by);
  const namesNobody = sent !== undefined && (sent === oneLine(infoSource?.name) || isDesk(sent));
  if (isPage && found !== undefined && namesNobody) return found;
  return joinBylines(cleanByline(by), cleanByline(byline) ?? byline);
}

/** Feeds mark a shortened summary with `… […]`. Leaves out a summary that only repeats the start of the text. */
function standfirstOf({ description, isOwn }: WireItem, text: string): string | undefined {
  const line = oneLine(description)
    ?.replace(/\s?[[(](?:…|\.{3})[\])]$/u, '')
    .trim();
  if (!line || isOwn) return line || undefined;
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(text.slice(0, line.length * 2)).startsWith(bare(line)) ? undefined : line;
}

/** Joins the notes to editors. Keeps each line once, because some wires send notes in two forms. */
function edNoteOf({ edNote, embargoedUntil }: WireItem, { body: { internal }, moments }: Parts): string | undefined {
  const embargo = moments.held && `Embargo as sent: ${embargoedUntil!.trim()}`;
  const lines = [edNote, ...internal.taken, embargo].flatMap((note) => note?.split('\n') ?? []);
  const unique = lines.filter((line, index) => line.trim() === '' || lines.indexOf(line) === index);
  return unique.join('\n').trim() || undefined;
}

function correctionsOf({ own, correction }: WireItem, { at }: Moments): FrontMatter['corrections'] {
  return own?.corrections ?? (correction && at ? [{ at, note: oneLine(correction)! }] : undefined);
}

function sourceOf({ infoSource }: WireItem, { agency }: Furniture): FrontMatter['infoSource'] {
  const name = sourceName(infoSource?.name) ?? agency;
  if (!name) return undefined;
  const uri = infoSource?.uri;
  return { name, ...(uri && URL.canParse(uri) && /^https?:/i.test(uri) && { uri }) };
}

/** Removes addresses from a name: `Harbour Wire <desk@wire.example>`, `www.wire.example`. */
function sourceName(sent: string | undefined): string | undefined {
  const name = oneLine(sent);
  const bare = name
    ?.replace(/\s*[<([]?(?:[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}|https?:\/\/\S{1,300})[>)\]]?/g, '')
    .replace(/^www\.(?=[\w-]+\.)/i, '')
    .replace(/[\s,;/|–-]+$/u, '');
  return bare || name;
}

function withoutEmpty(front: Partial<FrontMatter>): Partial<FrontMatter> {
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(front).filter(([, value]) => !isEmpty(value)));
}

interface Parts {
  headline: string;
  language: string;
  by: string | undefined;
  moments: Moments;
  pubStatus: FrontMatter['pubStatus'];
  translation: Translation | undefined;
  body: ItemBody;
  publication: Publication;
}
