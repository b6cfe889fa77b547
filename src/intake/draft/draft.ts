import type { Publication } from '../../articles/model/publication.ts';
import type { FrontMatter } from '../../articles/model/schema.ts';
import { cleanTexts } from './clean-item.ts';
import { mdastToMarkdown } from '../body/markdown.ts';
import { dropRepeatedHeadline, readBody } from './body.ts';
import { headlineFrom, isTitleLine } from './headline.ts';
import { editionOf } from './language.ts';
import { momentsOf } from './moments.ts';
import { subjectsOf } from './subjects.ts';
import { translationOf } from './translation.ts';
import { identifierOf, keyOf } from './uri.ts';
import { readMoment } from '../moments/moment.ts';
import { oneLine } from '../body/one-line.ts';
import { releaseOf } from '../secrecy/release.ts';
import type { WireDocument } from '../wire/document.ts';
import type { WireImage, WireItem } from '../wire/item.ts';
import { isStory } from '../../articles/model/story-path.ts';
import { cleanByline, joinBylines } from '../furniture/sent-byline.ts';
import { withOwnFields } from './sent-fields.ts';
import { withPlainFields } from './plain-fields.ts';
import { browsingForm } from '../furniture/dateline/spaced.ts';
import { readDateline } from '../furniture/dateline/dateline.ts';
import { CREDIT, NOTICE, type Furniture } from '../furniture/furniture.ts';
import { isVersionMark } from '../furniture/headline-mark.ts';
import { partHeadlineTag } from '../furniture/headline-tag.ts';
import { cleanDateline, cleanPlace } from '../furniture/dateline/sent.ts';
import type { Told } from './told.ts';
import type { Finding } from '../../findings/finding.ts';
import { noteOn, notesOn } from '../wire/note.ts';

/**
 * Makes of an item as the wire sent it an article as the publication writes it: its text cleaned and without what
 * is no text, its language, moments, subjects and provenance settled. Nothing is written, and no other article looked
 * at.
 *
 * @throws Fault where the item cannot become an article
 */
export function draftItem(sent: WireItem, document: WireDocument, publication: Publication, told: Told): Draft {
  const removed = new Set<string>();
  const clean = <Value>(value: Value): Value => cleanTexts(value, (what) => removed.add(what));
  const cleaned = withPlainFields(clean(sent));
  const { item, tag, notes: fieldNotes } = withOwnFields(cleaned);

  const { root, images, furniture, secrets, plain, opening, notes: bodyNotes } = readBody(item, document);
  const { language, notes: languageNotes } = editionOf(item, `${item.headline ?? ''}\n${plain()}`, publication, told.language);

  const sentTitle = oneLine(item.headline);
  const inText = sentTitle === undefined && furniture.headline !== undefined ? partHeadlineTag(furniture.headline) : undefined;
  const ownTitle = sentTitle ?? inText?.headline;
  const by =
    item.body.kind === 'markdown' ? oneLine(item.by) : joinBylines(cleanByline(item.by), cleanByline(furniture.byline) ?? furniture.byline);
  const headlineTag = tag ?? inText?.tag;
  const disclaimer = furniture.disclaimer ?? headlineTag;
  const { translation, notes: translationNotes } = translationOf(
    item,
    { disclaimer: furniture.disclaimer, tag: headlineTag },
    language,
    publication,
    told,
  );
  const isKept = disclaimer !== undefined && translation?.disclaimer?.text === disclaimer.text;

  const headline = ownTitle ?? headlineFrom(opening(), language, item.line);
  // Where the first sentence stands for the headline it stays: an editor will replace the headline.
  if (root && (ownTitle !== undefined || isTitleLine(opening()))) dropRepeatedHeadline(root, headline);
  const moments = momentsOf({ ...item, language: item.language ?? language }, publication, told.date);
  const { pubStatus, said } = releaseOf(item, [moments.held, ...secrets.held]);
  const front: Partial<FrontMatter> = {
    headline,
    language,
    firstCreated: moments.firstCreated,
    versionCreated: moments.versionCreated,
    description: standfirstOf(item, plain()),
    by,
    dateline: datelineOf(item) ?? furniture.dateline,
    located: locatedOf(item, furniture),
    subjects: subjectsOf(item.subjects ?? [], publication),
    slugline: item.slugline !== undefined && isVersionMark(item.slugline) ? undefined : oneLine(item.slugline),
    pubStatus,
    embargoedUntil: moments.embargoedUntil,
    edNote: noteOf([item.edNote, ...secrets.taken, moments.held && `Embargo as sent: ${item.embargoedUntil!.trim()}`]),
    corrections:
      item.own?.corrections ?? (item.correction && moments.at ? [{ at: moments.at, note: oneLine(item.correction)! }] : undefined),
    uri: identifierOf(item),
    infoSource: sourceOf(item, furniture),
    copyrightNotice: oneLine(item.copyrightNotice),
    usageTerms: oneLine(item.usageTerms),
    translation,
  };
  const article = clean({ front: compact(front), body: root ? mdastToMarkdown(root) : trimLines(item.body.value) });
  const note = (rule: string, text: string | undefined, severity?: 'warning'): Finding[] =>
    text === undefined ? [] : [noteOn(rule, item.line, text, severity)];
  return {
    key: keyOf(item, language, plain()),
    line: item.line,
    ...article,
    version: wholeNumber(item.version),
    at: moments.isTold ? undefined : moments.at,
    images,
    group: filled(item.group),
    links: [...(item.alternates ?? []), item.translation?.of].flatMap((uri) => identifierOf({ ...item, uri }) ?? []),
    withheld: said,
    notes: [
      ...notesOn('fields', item.line, fieldNotes),
      ...bodyNotes,
      ...languageNotes,
      ...note('headline', inText?.tag && `took the tag “${inText.tag.text}” out of the headline`),
      ...note('byline', by === undefined && oneLine(item.by) ? sayNobody(oneLine(item.by)!) : undefined),
      ...translationNotes,
      ...furniture.taken.flatMap((taken) => note('furniture', sayTaken(taken, furniture, isKept))),
      ...secrets.taken.flatMap((taken) =>
        note('secret', `took “${shorten(taken)}” out of the text: it is for editors, and kept as \`edNote\``),
      ),
      ...(ownTitle === undefined
        ? note('headline', `no headline was sent; its first sentence stands for it: ${JSON.stringify(headline)}`, 'warning')
        : []),
      ...moments.notes,
      ...note('date', moments.firstCreated === undefined ? offerDate(furniture.date, language, publication) : undefined),
      ...[...removed].flatMap((what) => note('characters', `took out ${what}`)),
    ],
  };
}

function sayNobody(by: string): string {
  return `“${by.slice(0, 100)}” was sent as the byline and names nobody: left out`;
}

function sayTaken(taken: string, { disclaimer }: Furniture, isKept: boolean): string {
  const isNotice = taken === NOTICE || taken === CREDIT;
  const fate = !isNotice ? '' : isKept ? ', kept as its disclaimer' : `: “${disclaimer!.text}”`;
  return `took ${taken} out of the text${fate}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** A dateline often names no year, or the day of what it tells: it is offered and not taken. */
function offerDate(date: string | undefined, language: string, { timeZone }: Publication): string | undefined {
  if (date === undefined) return undefined;
  const read = readMoment(date, { zone: timeZone, language });
  const offer = 'moment' in read ? `; if that is its date, import it with --date ${read.moment.slice(0, 'YYYY-MM-DD'.length)}` : '';
  return `the dateline says “${date}”${offer}`;
}

function sourceOf(item: WireItem, furniture: Furniture): FrontMatter['infoSource'] {
  const name = sourceName(item.infoSource?.name) ?? furniture.agency;
  if (!name) return undefined;
  const uri = item.infoSource?.uri;
  return { name, ...(uri && URL.canParse(uri) && /^https?:/i.test(uri) && { uri }) };
}

/** A name without addresses in it: `Harbour Wire <desk@wire.example>`, `www.wire.example`. */
function sourceName(sent: string | undefined): string | undefined {
  const name = oneLine(sent);
  const bare = name
    ?.replace(/\s*[<([]?(?:[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}|https?:\/\/\S{1,300})[>)\]]?/g, '')
    .replace(/^www\.(?=[\w-]+\.)/i, '')
    .replace(/[\s,;/|–-]+$/u, '');
  return bare || name;
}

/** What an editor wrote is as it should be. */
function datelineOf({ dateline, language, body }: WireItem): string | undefined {
  return body.kind === 'markdown' ? oneLine(dateline) : cleanDateline(dateline, language);
}

/** A wire's capitals are its own; a place has one name in a list. What Kawat wrote itself is as an editor wants it. */
function placeOf({ located: sent, dateline, body, group, language }: WireItem): string | undefined {
  const isOwn = body.kind === 'markdown' || (group !== undefined && isStory(group));
  if (isOwn) return oneLine(sent);
  const located = cleanPlace(sent, language);
  if (located === undefined) return undefined;
  const isOfDateline = oneLine(dateline)?.startsWith(located) === true;
  return isOfDateline || IN_CAPITALS.test(located) ? browsingForm(located) : located;
}

/**
 * The place of the dateline, as a reader sees it; what the wire says apart from that may be where its desk is. Without a
 * dateline it is all there is.
 */
function locatedOf(item: WireItem, furniture: Furniture): string | undefined {
  const said = placeOf(item);
  const isOwn = item.body.kind === 'markdown' || (item.group !== undefined && isStory(item.group));
  if (isOwn) return said;
  const printed = cleanDateline(item.dateline, item.language);
  const own = printed === undefined ? furniture.located : (readDateline(`${printed} -- `, {})?.located ?? furniture.located);
  return own === undefined || (said !== undefined && isSamePlace(own, said)) ? (said ?? furniture.located) : own;
}

function isSamePlace(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, '');
  return bare(other).includes(bare(one)) || bare(one).includes(bare(other));
}

// Three letters and fewer are initials as often as a name.
const IN_CAPITALS = /^(?=.*\p{Lu}{4})[^\p{Ll}/;]+$/u;

/** A version as sent: a whole number from 1. */
export function wholeNumber(text: string | undefined): number | undefined {
  const number = /^\d{1,9}$/.test(text?.trim() ?? '') ? Number(text) : undefined;
  return number !== undefined && number >= 1 ? number : undefined;
}

/** Without blank lines around it; white space that begins a line may mean something. */
function trimLines(text: string): string {
  const trimmed = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return trimmed && `${trimmed}\n`;
}

/** Feeds cut a summary and mark the cut: `… […]`. One that only repeats how the text begins says nothing. */
function standfirstOf({ description, body }: WireItem, text: string): string | undefined {
  const line = oneLine(description)
    ?.replace(/\s?[[(](?:…|\.{3})[\])]$/u, '')
    .trim();
  if (!line || body.kind === 'markdown') return line || undefined;
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(text.slice(0, line.length * 2)).startsWith(bare(line)) ? undefined : line;
}

/** Notes to editors, each line once: some wires send them in two forms. */
function noteOf(notes: readonly (string | undefined)[]): string | undefined {
  const lines = notes.flatMap((note) => note?.split('\n') ?? []);
  return filled(lines.filter((line, index) => line.trim() === '' || lines.indexOf(line) === index).join('\n'));
}

function filled(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

function compact<Block extends object>(block: Block): Block {
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(block).filter(([, value]) => !isEmpty(value))) as Block;
}

/** An article that is not yet in any story. */
export interface Draft {
  /** What names the item at every import: its `uri`, else a digest of its text. */
  key: string;
  line: number;
  /** Without `firstCreated` where the wire names no date, and without `version`. */
  front: Partial<FrontMatter>;
  /** The wire's number of this version. */
  version: number | undefined;
  /** When the wire made this version; undefined where only the editor said. */
  at: string | undefined;
  /** Markdown. Empty where the wire withdraws an article without sending it again. */
  body: string;
  images: WireImage[];
  group: string | undefined;
  /** `uri`s of other versions of the story. */
  links: string[];
  /** Why it is withheld, for the report. */
  withheld?: string | undefined;
  notes: Finding[];
}
