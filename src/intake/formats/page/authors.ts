import { cleanByline } from '../../furniture/sent-byline.ts';
import { singleLine } from '../shared/html-text.ts';
import { behindHeading } from './marks/beside.ts';
import { ownElements } from './marks/article-root.ts';
import { linesIn, listIn, textIn, type Fields } from './marks/json-ld.ts';
import { isSiteName } from './site-name.ts';

/** What the authors of a page are read from. */
export interface AuthorSources {
  document: Document;
  article: Fields | undefined;
  /** The content of the first `<meta>` of one of these names. */
  meta: (...names: string[]) => string | undefined;
  language: string | undefined;
  /** Names of the site, folded. */
  sites: readonly string[];
}

/**
 * The authors of a page, as it says them: in JSON-LD, `<meta>`, microdata and links, at last in what is named for a
 * byline. The first of these that names somebody counts.
 *
 * The name of a user (`jane-doe`), of the site, of the editor in charge, and one in letters that the article is not written
 * in name nobody; of these, one in other letters or of the site counts where there is nothing else.
 */
export function authorsOf(sources: AuthorSources): string | undefined {
  const { document, article, meta } = sources;
  const text = textOnce(document);
  const isAuthor = authorTest(sources, text);
  // On a page in Latin letters, the site's name in other letters tells readers nothing.
  const isForeignSite = (name: string) =>
    !/\p{Script=Latin}/u.test(name) && LATIN.test(sources.language ?? '') && isSiteName(name, sources.sites);
  let weak: string | undefined;
  for (const way of [
    () => linesIn(article, 'author'),
    () => listIn(article, 'author').map((author) => singleLine(textIn(author as Fields, 'byline'))),
    () => linesIn(article, 'creator'),
    () =>
      META.map((name) => singleLine(meta(name)))
        .filter((name) => name !== undefined && !/^https?:/i.test(name) && isAuthor(name))
        .slice(0, 1),
    () => markedAuthors(document),
    () => namedAuthors(document),
  ]) {
    const said = way().filter((name) => name !== undefined && !/^https?:/i.test(name)) as string[];
    const authors = said.filter(isAuthor);
    if (authors.length > 0) return [...new Set(authors)].slice(0, MOST).join(', ');
    weak ??= said.find((name) => !LOGIN.test(name) && !isEditor(name, text()) && !isForeignSite(name));
  }
  return weak;
}

function authorTest({ language, sites }: AuthorSources, text: () => string): (name: string) => boolean {
  const isLatin = LATIN.test(language ?? '');
  return (name) =>
    !LOGIN.test(name) && !isSiteName(name, sites) && !(isLatin && !/\p{Script=Latin}/u.test(name)) && !isEditor(name, text());
}

/** All words of a page, read when they are first asked for. */
export function textOnce(document: Document): () => string {
  let words: string | undefined;
  return () => (words ??= (document.body?.textContent ?? '').slice(0, LONGEST_TEXT).replace(/\s+/g, ' '));
}

/** True where the page says `Editor: NAME` and not that NAME wrote anything. */
export function isEditor(name: string, text: string): boolean {
  let isOne = false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 20), at);
    if (EDITOR.test(before)) isOne = true;
    else if (/(?:by|oleh|par|penulis|reporter|作者|记者|記者|文)\s*[:：/]?\s*$/iu.test(before)) return false;
  }
  return isOne;
}

/** The authors that the article's own marks name: microdata, `rel="author"`, hCard. */
function markedAuthors(document: Document): string[] {
  for (const selector of MARKS) {
    const names = ownElements(document, selector)
      .filter((element) => !/comment/i.test(element.getAttribute('class') ?? ''))
      .flatMap((element) => nameOf(element) ?? []);
    if (names.length > 0) return names;
  }
  return [];
}

/** Those of the first byline behind the heading, by the names of classes and by links to pages of authors. */
function namedAuthors(document: Document): string[] {
  for (const selector of NAMED) {
    const found = behindHeading(document, selector).filter((element) => element.querySelector(selector) === null);
    const first = found.findIndex((element) => nameOf(element) !== undefined);
    if (first === -1) continue;
    // Farther away are the authors of other articles.
    const line = found[first]!.parentElement?.parentElement;
    const names = found
      .slice(first)
      .filter((element, at) => at === 0 || (line?.contains(element) === true && (line.textContent ?? '').length < LONGEST_LINE))
      .flatMap((element) => nameOf(element) ?? []);
    return names;
  }
  return [];
}

function nameOf(element: Element): string | undefined {
  const inner = element.querySelector('[itemprop~="name"], .fn, .p-name');
  const name = singleLine((inner ?? element).getAttribute('content') ?? (inner ?? element).textContent ?? undefined);
  if (name === undefined || name.length > LONGEST || /^https?:/i.test(name) || !/\p{L}/u.test(name)) return undefined;
  const clean = cleanByline(name);
  return clean === undefined || LOGIN.test(clean.replace(/^by\s/i, '')) ? undefined : clean;
}

const META = [
  ...['author', 'article:author', 'article:author_name', 'og:author', 'og:article:author', 'article_author', 'dc.creator'],
  ...['dcterms.creator', 'parsely-author', 'sailthru.author', 'cxenseparse:author', 'mrf:authors', 'byl'],
];
const MARKS = ['[itemprop~="author"]', '[itemprop~="creator"]', '[property~="author"]', '[rel~="author"]', '.p-author', '.author.vcard'];
const NAMED = [
  '[class*="byline"] a[href*="author"], [class*="author"] a[href*="author"], [class*="Byline"] a[href*="author"]',
  'a[class*="author"], a[class*="byline"], [class*="author-name"], [class*="author_name"], [class*="authorName"], [class*="byline__name"]',
  '[class~="byline"], [class~="author"], [class~="post-author"], [class~="byline-name"], [class~="authors"]',
];
const LATIN = /^(?:en|fr|id|ms|de|es|it|pt|nl|tr|vi|sv|da|nb|no|fi|pl)\b/i;
const LOGIN = /^[a-z\d]+(?:[-_.][a-z\d]+)*$/;
const EDITOR = /(?:(?:editor|penyunting|redaktur|edited by)|编辑|編輯|責任編集|责编|المحرر)\s*[:：/]?\s*$/iu;
const MOST = 20;
const LONGEST = 100;
const LONGEST_LINE = 400;
const LONGEST_TEXT = 300_000;
