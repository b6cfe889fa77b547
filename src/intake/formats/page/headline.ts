import { isSameText } from '../../body/same-text.ts';
import { singleLine } from '../shared/html-text.ts';
import { textIn, type Fields } from './marks/json-ld.ts';
import { isSiteName, sitesOf, withoutSite } from './site-name.ts';

/** What a page's headline is read from. */
export interface HeadlineSources {
  document: Document;
  article: Fields | undefined;
  /** The title for sharing. */
  shared: string | undefined;
  /** What the site calls itself, as far as the page says it. */
  sites: readonly (string | undefined)[];
  address: string | undefined;
}

/**
 * The headline of a page, without the site's name: the heading that readers see, where a title of the page shows that it
 * is the article's; else what JSON-LD says, else the title for sharing, else `<title>`.
 */
export function headlineOf(sources: HeadlineSources): string | undefined {
  const { document, article, shared } = sources;
  const title = singleLine(document.querySelector('title')?.textContent ?? undefined);
  const names = sitesOf(sources.sites, sources.address);
  const headings = headingsOf(document).filter((heading) => !isSiteName(heading, names));
  const said = withoutPictureTag(singleLine(textIn(article, 'headline')));
  const named = said ?? shared ?? singleLine(textIn(article, 'name'));
  const known = named ?? title;
  if (known === undefined) return headings.length === 1 ? headings[0] : undefined;
  const same = headings.find((heading) => isSameText(heading, known) || beginsWith(known, heading));
  if (same !== undefined) return withoutTag(said === undefined || !isSameText(same, said) ? same : said);
  const shown = shownHeading(headings, [title, said, shared]);
  if (shown !== undefined) return withoutTag(shown);
  const part = headingInTitle(document, known);
  if (part !== undefined) return withoutTag(part);
  const bare = withoutSite(known, names, named === undefined);
  // A `<title>` that is only the site's says nothing.
  return withoutTag(bare ?? (named === undefined && headings.length === 1 ? headings[0] : known));
}

/** Takes the headings that repeat the headline, in one of its forms, out of the page, wherever they stand. */
export function dropHeadings(document: Document, headlines: readonly (string | undefined)[]): void {
  const known = headlines.filter((headline) => headline !== undefined);
  for (const heading of [...document.querySelectorAll('h1, h2')].slice(0, MOST_HEADINGS))
    if (known.some((headline) => isSameText(heading.textContent ?? '', headline) || isSameText(wordsOf(heading) ?? '', headline)))
      heading.remove();
}

function headingsOf(document: Document): string[] {
  return [...document.querySelectorAll('h1')]
    .slice(0, MOST_HEADINGS)
    .map(wordsOf)
    .filter((heading) => heading !== undefined);
}

/** What a heading says, without a byline or the sign of a link in it. */
function wordsOf(heading: Element): string | undefined {
  const copy = heading.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('small, time, sup, style, script, [class*="author"], [class*="byline"], [class*="small"]'))
    if ((part.textContent ?? '').length * 2 < (copy.textContent ?? '').length) part.remove();
  return singleLine(copy.textContent ?? undefined)
    ?.replace(/\s*[¶#]$/u, '')
    .trim();
}

/** The heading that is most like one of the titles, where it is like enough to be the article's. */
function shownHeading(headings: readonly string[], titles: readonly (string | undefined)[]): string | undefined {
  const known = titles.filter((title) => title !== undefined);
  const ranked = headings
    .filter((heading) => heading.length >= SHORTEST)
    .map((heading) => ({ heading, likeness: Math.max(0, ...known.map((title) => likenessOf(heading, title))) }))
    .sort((one, other) => other.likeness - one.likeness);
  const best = ranked[0];
  return best !== undefined && best.likeness >= LIKE ? best.heading : undefined;
}

/** The second-level heading that is the first or the last part of a title, as `Mill burns` is of `The Daily Mill | Mill burns`. */
function headingInTitle(document: Document, title: string): string | undefined {
  return [...document.querySelectorAll('h2')]
    .slice(0, MOST_HEADINGS)
    .map(wordsOf)
    .find(
      (heading) =>
        heading !== undefined &&
        heading.length >= SHORTEST_PART &&
        (beginsWith(title, heading) || (title.endsWith(heading) && MARK_BEFORE.test(title.slice(0, -heading.length)))),
    );
}

/** How many words of the shorter one the other has too, from 0 to 1. One or two words that happen to recur say nothing. */
function likenessOf(one: string, other: string): number {
  const [first, second] = [tokensOf(one), tokensOf(other)];
  const common = [...first].filter((token) => second.has(token)).length;
  return common < FEWEST_WORDS ? 0 : common / Math.min(first.size, second.size);
}

/** Words; in Chinese and Japanese, pairs of characters. */
function tokensOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const tokens = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(
    tokens.flatMap((token) => (WIDE.test(token) ? Array.from({ length: token.length - 1 }, (_, at) => token.slice(at, at + 2)) : [token])),
  );
}

/** `Mill burns | Daily Mill` begins with `Mill burns`; what follows has to be parted from it. */
function beginsWith(title: string, heading: string): boolean {
  return heading.length >= SHORTEST && title.startsWith(heading) && MARK_NEXT.test(title.slice(heading.length));
}

/** Without what says that the page has a picture: `（写真＝…）`. */
function withoutPictureTag(headline: string | undefined): string | undefined {
  return headline?.replace(/\s*[（(](?:写真|画像|動画|図)[^（）()]{0,20}[)）]\s*(?=$|[:：])/u, '');
}

/** Without the name of a kind of article before a bar: `OPINION | …`. */
function withoutTag(headline: string | undefined): string | undefined {
  const rest = headline?.replace(KIND, '').replace(SECTION, '');
  return rest !== undefined && rest.length >= SHORTEST ? rest : headline;
}

const MOST_HEADINGS = 50;
const SHORTEST = 4;
// Chosen by hand over some hundred pages: headings of other things stay below.
const LIKE = 0.5;
const FEWEST_WORDS = 2;
const SHORTEST_PART = 15;
const MARK_BEFORE = /(?:[|｜»]|\s[-–—:])\s*$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MARK_NEXT = /^\s*(?:[|｜»·•:：_／/—–―‐[（(-]|::|\s[-–—]\s)/u;
// A channel of a Chinese site; what a blog's template calls its archive.
const SECTION = /^blog archive\s*[»|:]\s*|[_|｜]\p{Script=Han}{2,6}(?:频道|頻道)$/iu;
const KIND =
  /^(?:opinion|op-ed|editorial|analysis|comment|commentary|column|explainer|watch|video|tribune|éditorial|analyse|opini|kolom|editorial|analisis|评论|評論|社论|社論|观点|社説|論説|رأي|تحليل)\s*[|｜]\s*/iu;
