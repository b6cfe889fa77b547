import { isSameText } from '../../body/same-text.ts';
import { lineOf } from '../shared/html-text.ts';
import { textIn, type Fields } from './marks/json-ld.ts';

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
 * The headline of a page, without the site's name: what JSON-LD says, else the title for sharing, else `<title>`;
 * the page's own heading where a title begins with it.
 */
export function headlineOf(sources: HeadlineSources): string | undefined {
  const { document, article, shared } = sources;
  const title = lineOf(document.querySelector('title')?.textContent ?? undefined);
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, MOST_HEADINGS)
    .map((heading) => lineOf(heading.textContent ?? undefined))
    .filter((heading) => heading !== undefined);
  const said = lineOf(textIn(article, 'headline'));
  const named = said ?? shared ?? lineOf(textIn(article, 'name'));
  const known = named ?? title;
  if (known === undefined) return headings.length === 1 ? headings[0] : undefined;
  const heading = headings.find((candidate) => isSameText(candidate, known) || beginsWith(known, candidate));
  if (heading !== undefined) return said === undefined || !isSameText(heading, said) ? heading : said;
  const bare = withoutSite(known, sitesOf(sources), named === undefined);
  // A `<title>` that is only the site's says nothing.
  return bare ?? (named === undefined && headings.length === 1 ? headings[0] : known);
}

/** Takes the headings that repeat the headline out of the page, wherever they stand. */
export function dropHeadings(document: Document, headline: string | undefined): void {
  if (headline === undefined) return;
  for (const heading of [...document.querySelectorAll('h1, h2')].slice(0, MOST_HEADINGS))
    if (isSameText(heading.textContent ?? '', headline)) heading.remove();
}

/** `Mill burns | Daily Mill` begins with `Mill burns`; what follows has to be parted from it. */
function beginsWith(title: string, heading: string): boolean {
  return heading.length >= SHORTEST && title.startsWith(heading) && MARK_NEXT.test(title.slice(heading.length));
}

/** The title without the parts that name the site, or what stands behind those (`— Site » Section`). */
function withoutSite(title: string, sites: readonly string[], isPageTitle: boolean): string | undefined {
  const parts = title.split(SEPARATOR);
  // Parts stand at even places, what parts them between.
  const isSite = (part: string) => sites.some((site) => isSame(part, site));
  for (let at = 2; at < parts.length; at += 2)
    if (isSite(parts[at]!))
      return parts
        .slice(0, at - 1)
        .join('')
        .trim();
  if (parts.length > 2 && isSite(parts[0]!)) return parts.slice(2).join('').trim();
  if (isSite(title)) return isPageTitle ? undefined : title;
  const last = parts.at(-1)!;
  const rest = parts.slice(0, -2).join('').trim();
  if (parts.length < 3 || rest.length < Math.max(SHORTEST, last.length)) return title;
  const mark = parts.at(-2)!;
  // Unknown names: behind a bar stands no headline, and some names say what they are.
  const isName = /[|｜»]|::/.test(mark) ? last.length <= LONGEST_SITE : PAPER.test(last) && last.length <= LONGEST_SITE;
  return isPageTitle && isName ? (withoutSite(rest, sites, isPageTitle) ?? rest) : title;
}

function isSame(part: string, site: string): boolean {
  const one = fold(part);
  return (
    one.length > 1 &&
    (one === site ||
      (site.length >= 3 && one.startsWith(site) && one.length <= site.length + 12) ||
      (one.length >= 4 && site.startsWith(one)))
  );
}

/** Names of the site, folded: what it calls itself, and its host without and with what it ends in. */
function sitesOf({ sites, address }: HeadlineSources): string[] {
  const host = (address ? URL.parse(address)?.hostname : undefined)?.replace(/^(?:www|m|amp)\./, '');
  const labels = host?.split('.') ?? [];
  const own = labels.length > 2 && labels.at(-2)!.length <= 3 ? labels.at(-3) : labels.at(-2);
  return [...sites, host, own].flatMap((name) => (name ? fold(name) : [])).filter((name) => name.length > 1);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const MOST_HEADINGS = 50;
const SHORTEST = 4;
const LONGEST_SITE = 40;
const MARK_NEXT = /^\s*(?:[|｜»·•:：_／/—–―‐-]|::|\s[-–—]\s)/u;
const SEPARATOR =
  /(\s*[|｜»]\s*|\s+(?:::|[-–—―·•:<«/])\s+|：|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])\s?[-_－—–]{1,2}\s?(?=\S))/u;
// How papers and stations are called.
const PAPER =
  /(?:网|網|新闻|新聞|日报|日報|晚报|通信|新聞社|ニュース|デジタル|オンライン|电视台|在线|时报|時報|週刊|tv|fm|\.(?:com|co|id|net|org|fr|news|tv))$|\b(?:news|post|times|herald|gazette|tribune|journal|daily|online)$|^(?:le|la|the|el|il|harian|koran|radio|صحيفة|جريدة|قناة|وكالة)\s|(?:نيوز|برس)$/iu;
