import { parseHTML } from 'linkedom';
import { measureHtml } from '../../body/level/level.ts';
import type { Format } from '../../wire/format.ts';
import { Fault } from '../../../findings/fault.ts';
import type { WireBody, WireItem } from '../../wire/item.ts';
import { notesOn } from '../../wire/note.ts';
import { htmlToText, singleLine, standfirst } from '../shared/html-text.ts';
import { isEditor, textOnce } from './authors.ts';
import { dropComments } from './marks/article-root.ts';
import { dropOtherArticles } from './marks/other-articles.ts';
import { dropHeadings } from './headline.ts';
import { refuseOthers, refuseWithoutText, teaserReason, wallOf } from './kind.ts';
import { dropOtherPictures, framePictures, isOtherPicture } from './pictures.ts';
import { extractArticle, type ExtractedArticle } from './text/extract.ts';
import { readMetadata, type PageMetadata } from './metadata.ts';

/**
 * A web page with one article, saved or fetched. The text is what Readability takes for the article; what is said about
 * it comes from JSON-LD first, then OpenGraph and other `<meta>`, then the page itself.
 */
export const page: Format = {
  name: 'page',
  title: 'web page',
  recognises: ({ text }) => isHtmlPage(text.slice(0, 10_000)),
  read(document) {
    guard(document.text);
    const { item, notes } = readPage(document.text, document.address ?? SAVED_FROM.exec(document.text.slice(0, 5000))?.[1]);
    return { items: [item], leftOut: [], notes: notesOn('date', 1, notes) };
  },
};

function isHtmlPage(start: string): boolean {
  return START.test(start) || (LATE_START.test(start) && ROOT.test(start));
}

// Behind an XML declaration and comments, such as browsers write when they save a page.
const START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i;

// Some sites write scripts before the document type.
const LATE_START = /^\s*<(?:script|noscript|style|link|meta)[\s>]/i;
const ROOT = /<(?:!doctype\s+html|html)[\s>]/i;

// What browsers write into a page that they save.
const SAVED_FROM = /<!-- saved from url=\(\d{4}\)(https?:\S+) -->/;

// Far above any page of news; beyond them the libraries take seconds.
const MAX_LENGTH = 5_000_000;
const MAX_DEPTH = 400;
const MAX_ELEMENTS = 20_000;
const MAX_ATTRIBUTES = 1000;

function guard(text: string): void {
  const found = excessOf(text);
  if (found) throw new Fault(1, found, 'a page with one article', 'copy the text of the article into a .txt file and import that');
}

function excessOf(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `a page of more than ${MAX_LENGTH / 1_000_000} million characters`;
  const { elements, depth, attributes } = measureHtml(text, MAX_DEPTH);
  if (elements > MAX_ELEMENTS) return `a page of more than ${MAX_ELEMENTS} elements`;
  if (depth > MAX_DEPTH) return `elements nested more than ${MAX_DEPTH} deep`;
  return attributes > MAX_ATTRIBUTES ? `an element with more than ${MAX_ATTRIBUTES} attributes` : undefined;
}

function readPage(text: string, address: string | undefined): { item: WireItem; notes: string[] } {
  const { metadata, wall, article, left, frames } = parse(text, address);
  const body: WireBody | undefined = article?.content
    ? { kind: 'html', value: article.content }
    : metadata.body
      ? { kind: 'text', value: metadata.body }
      : undefined;
  if (!body) {
    throw new Fault(
      1,
      'a page without an article',
      'a page with one article',
      'save the page after its text has appeared, or copy the text into a .txt file',
    );
  }
  const words = body.kind === 'html' ? htmlToText(body.value) : body.value;
  refuseWithoutText(metadata.kind, words);
  const teaser = teaserReason(wall, words);
  const { description, lead, byTitle, notes = [] } = metadata;
  const item: WireItem = {
    line: 1,
    uri: metadata.uri,
    language: metadata.language,
    headline: metadata.headline ?? singleLine(article?.title ?? undefined) ?? byTitle,
    description: article?.deck ?? (article?.isInText || isCutOff(description) ? undefined : standfirst(description, body)),
    by: metadata.by ?? bylineOf(article?.byline),
    firstCreated: metadata.firstCreated,
    versionCreated: metadata.versionCreated ?? metadata.firstCreated,
    copyrightNotice: metadata.copyrightNotice,
    infoSource: metadata.infoSource,
    subjects: metadata.subjects,
    // A picture in the text is most often the same one in another size.
    images: lead && !/<img[\s>]/i.test(body.value) && !isOtherPicture(lead.src, lead.alt) ? [lead] : [],
    alternates: metadata.alternates,
    translation: metadata.translation,
    body,
    isPage: true,
    ...(teaser !== undefined && { pubStatus: 'withheld', held: teaser }),
  };
  const leftOut = left.slice(0, MOST_NOTES).map((words) => `left out of the page: “${words}”`);
  const charts = frames.map((host) => `left out an iframe of ${host}`);
  return { item, notes: [...notes, ...leftOut, ...charts] };
}

// More than these no editor reads.
const MOST_NOTES = 5;

interface ParsedPage {
  metadata: PageMetadata;
  wall: ReturnType<typeof wallOf>;
  article: ExtractedArticle | undefined;
  /** What stood in the article and was left out. */
  left: string[];
  /** The hosts of charts and the like, which were left out. */
  frames: string[];
}

function parse(text: string, address: string | undefined): ParsedPage {
  try {
    const { document } = parseHTML(text);
    const metadata = readMetadata(document, address);
    refuseOthers(metadata.kind);
    const wall = wallOf(metadata.kind);
    setBase(document, metadata.uri ?? address);
    dropComments(document);
    dropOtherArticles(document, [metadata.headline, ...metadata.titles]);
    dropHeadings(document, [metadata.headline, ...metadata.titles]);
    dropOtherPictures(document, metadata.by);
    framePictures(document);
    // Readability takes an editor in charge for the author, as `<meta>` names them.
    const words = metadata.by === undefined ? textOnce(document)() : '';
    const { article, left, frames } = extractArticle(document, {
      text: metadata.body,
      headline: metadata.headline,
      description: metadata.description,
    });
    if (article?.byline && isEditor(article.byline.trim(), words)) article.byline = undefined;
    return { metadata, wall, article, left, frames };
  } catch (error) {
    if (error instanceof Fault) throw error;
    // Neither library is written for hostile pages: whatever they trip over, the page is at fault.
    throw new Fault(
      1,
      'a page that cannot be read',
      'a page with one article',
      'copy the text of the article into a .txt file and import that',
    );
  }
}

/** Readability makes links absolute by the page's base. */
function setBase(document: Document, address: string | undefined): void {
  const known = document.querySelector('base');
  const href = URL.parse(known?.getAttribute('href') ?? '', address)?.href ?? address;
  if (!href || !/^https?:/.test(href)) return;
  const base = known ?? document.createElement('base');
  base.setAttribute('href', href);
  if (!known) document.head.prepend(base);
}

/** A byline as Readability finds it by the names of classes: one word may be a link of the site's. */
function bylineOf(text: string | null | undefined): string | undefined {
  const line = singleLine(text ?? undefined);
  return line !== undefined && line.length <= 100 && /\s|^.{3}/u.test(line) && !LOGIN.test(line) ? line : undefined;
}

const LOGIN = /^(?:[Bb]y\s)?[a-z\d._-]+$/;

/** The beginning of the text, cut by the site: not a standfirst. */
function isCutOff(description: string | undefined): boolean {
  return description !== undefined && description.length > LONGEST_TEASE && /(?:…|\.\.\.)$/u.test(description);
}

// A standfirst that ends so to make curious is short.
const LONGEST_TEASE = 80;
