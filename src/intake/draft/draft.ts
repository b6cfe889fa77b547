import type { Publication } from '../../articles/model/publication.ts';
import type { FrontMatter } from '../../articles/model/schema.ts';
import type { Finding } from '../../findings/finding.ts';
import { cleanTexts } from './clean-item.ts';
import { mdastToMarkdown } from '../body/markdown.ts';
import { dropRepeatedHeadline, readBody, type ItemBody } from './body.ts';
import { bylineOf, frontMatterOf } from './front-matter.ts';
import { headlineFrom, isTitleLine } from './headline.ts';
import { editionOf } from './language.ts';
import { momentsOf } from './moments.ts';
import { translationOf } from './translation.ts';
import { identifierOf, keyOf } from './uri.ts';
import { wholeNumber } from './version.ts';
import { readMoment } from '../moments/moment.ts';
import { oneLine } from '../body/one-line.ts';
import { releaseOf } from '../secrecy/release.ts';
import type { WireDocument } from '../wire/document.ts';
import type { WireImage, WireItem } from '../wire/item.ts';
import { withOwnFields } from './sent-fields.ts';
import { withPlainFields } from './plain-fields.ts';
import { CREDIT, NOTICE } from '../furniture/furniture.ts';
import { partHeadlineTag } from '../furniture/headline-tag.ts';
import type { ItemOptions } from './item-options.ts';
import { noteOn, notesOn } from '../wire/note.ts';

/**
 * Makes an article from an item: cleans its text, removes what is not text, and determines its language, dates,
 * subjects and provenance. Writes nothing and looks at no other article.
 *
 * @throws Fault if the item cannot become an article
 */
export function draftItem(sent: WireItem, document: WireDocument, publication: Publication, options: ItemOptions): Draft {
  const removed = new Set<string>();
  const clean = <Value>(value: Value): Value => cleanTexts(value, (what) => removed.add(what));

  // 1. Clean the fields, and read the body without furniture and internal text.
  const { item, tag: sentTag, notes: fieldNotes } = withOwnFields(withPlainFields(clean(sent)));
  const body = readBody(item, document);
  const { furniture, internal } = body;

  // 2. Determine the language.
  const edition = editionOf(item, `${item.headline ?? ''}\n${body.plain()}`, publication, options.language);
  const { language } = edition;

  // 3. Determine the headline and the provenance.
  const sentTitle = oneLine(item.headline);
  const inText = sentTitle === undefined && furniture.headline !== undefined ? partHeadlineTag(furniture.headline) : undefined;
  const title = sentTitle ?? inText?.headline;
  const headline = title ?? headlineFrom(body.opening(), language, item.line);
  const tag = sentTag ?? inText?.tag;
  const { translation, notes: translationNotes } = translationOf(item, {
    inText: furniture.disclaimer,
    tag,
    language,
    publication,
    options,
  });
  const disclaimer = furniture.disclaimer ?? tag;
  const isDisclaimerKept = disclaimer !== undefined && translation?.disclaimer?.text === disclaimer.text;

  // 4. Determine the dates, and whether the article may be published.
  const moments = momentsOf({ ...item, language: item.language ?? language }, publication, options.date);
  const { pubStatus, reason: withheld } = releaseOf(item, [moments.held, ...internal.holdReasons]);

  // 5. Put the article together.
  const by = bylineOf(item, furniture);
  const front = frontMatterOf(item, { headline, language, by, moments, pubStatus, translation, body, publication });
  const article = clean({ front, body: markdownOf(body, headline, title) });

  const note = (rule: string, text: string | undefined, severity?: 'warning'): Finding[] =>
    text === undefined ? [] : [noteOn(rule, item.line, text, severity)];
  return {
    key: keyOf(item, language, body.plain()),
    line: item.line,
    ...article,
    version: wholeNumber(item.version),
    at: moments.isGiven ? undefined : moments.at,
    images: body.images,
    group: item.group?.trim() || undefined,
    slugHint: item.slugHint,
    links: [...(item.alternates ?? []), item.translation?.of].flatMap((uri) => identifierOf({ ...item, uri }) ?? []),
    withheld,
    notes: [
      ...notesOn('fields', item.line, fieldNotes),
      ...body.notes,
      ...edition.notes,
      ...note('headline', inText?.tag && `took the tag “${inText.tag.text}” out of the headline`),
      ...note('byline', by === undefined ? ignoredByline(item) : undefined),
      ...translationNotes,
      ...removedFromText(body, isDisclaimerKept).flatMap(([rule, text]) => note(rule, text)),
      ...note('headline', title === undefined ? madeHeadline(headline) : undefined, 'warning'),
      ...moments.notes,
      ...note('date', moments.firstCreated === undefined ? suggestDate(furniture.date, language, publication) : undefined),
      ...[...removed].flatMap((what) => note('characters', `took out ${what}`)),
    ],
  };
}

/** @param title the headline that was sent; undefined if `headline` was made from the text */
function markdownOf({ root, opening, plain }: ItemBody, headline: string, title: string | undefined): string {
  if (!root) return trimBlankLines(plain());
  // A first sentence that was made the headline stays in the text, because an editor will write another headline.
  if (title !== undefined || isTitleLine(opening())) dropRepeatedHeadline(root, headline);
  return mdastToMarkdown(root);
}

/** Removes blank lines at the start and end. White space at the start of the first line may be meaningful. */
function trimBlankLines(text: string): string {
  const trimmed = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return trimmed && `${trimmed}\n`;
}

function ignoredByline({ by }: WireItem): string | undefined {
  const line = oneLine(by);
  return line && `“${line.slice(0, 100)}” was sent as the byline and is not a name: left out`;
}

function madeHeadline(headline: string): string {
  return `no headline was sent; its first sentence is used instead: ${JSON.stringify(headline)}`;
}

/** What was removed from the text, as the rule and text of a note. */
function removedFromText({ furniture, internal }: ItemBody, isDisclaimerKept: boolean): [rule: string, text: string][] {
  const notice = isDisclaimerKept ? ', kept as its disclaimer' : `: “${furniture.disclaimer?.text}”`;
  return [
    ...furniture.taken.map((taken): [string, string] => {
      const isNotice = taken === NOTICE || taken === CREDIT;
      return ['furniture', `took ${taken} out of the text${isNotice ? notice : ''}`];
    }),
    ...internal.taken.map((taken): [string, string] => [
      'internal',
      `took “${shorten(taken)}” out of the text: it is for editors, and kept as \`edNote\``,
    ]),
  ];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Datelines often have no year, or name the day of the event. So the date is only suggested. */
function suggestDate(date: string | undefined, language: string, { timeZone }: Publication): string | undefined {
  if (date === undefined) return undefined;
  const read = readMoment(date, { zone: timeZone, language });
  const hint = 'moment' in read ? `; if that is its date, import it with --date ${read.moment.slice(0, 'YYYY-MM-DD'.length)}` : '';
  return `the dateline says “${date}”${hint}`;
}

/** An article that is not in a story yet. */
export interface Draft {
  /** Identifies the item at every import: its `uri`, else a digest of its text. */
  key: string;
  line: number;
  /** Without `version`. Without `firstCreated` if no date is known. */
  front: Partial<FrontMatter>;
  /** The wire's version number. */
  version: number | undefined;
  /** When the wire made this version; undefined if only the editor gave a date. */
  at: string | undefined;
  /** Markdown. Empty if the wire withdraws an article without sending its text. */
  body: string;
  images: WireImage[];
  group: string | undefined;
  /** A name for the folder if the headline gives none. */
  slugHint?: string | undefined;
  /** `uri`s of other versions of the story. */
  links: string[];
  /** Why it is withheld, for the report. */
  withheld?: string | undefined;
  notes: Finding[];
}
