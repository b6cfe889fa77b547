/** The title without the parts that name the site, or what stands behind those (`— Site » Section`). */
export function withoutSite(title: string, sites: readonly string[], isPageTitle: boolean): string | undefined {
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

/**
 * The site's name in a page's `<title>`, where the page names it nowhere else: what stands behind the headline, or before
 * it. Of several parts the one that the host or a word for a paper shows to be a name, else the last.
 */
export function siteNameIn(title: string | undefined, headline: string | undefined, address: string | undefined): string | undefined {
  if (title === undefined || headline === undefined) return undefined;
  const at = title.indexOf(headline);
  if (at === -1) return undefined;
  const behind = title.slice(at + headline.length);
  const around = MARK.test(behind) ? behind : MARK_BEFORE.test(title.slice(0, at)) && behind.trim() === '' ? title.slice(0, at) : '';
  const parts = around
    .split(/\s*[|｜»«：_]\s*|\s+(?:::|--|[-–—―·•:/])\s+|^\s*[-–—:]+\s*|:\s*$/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && part.length <= LONGEST_SITE && /\p{L}/u.test(part));
  const hosts = sitesOf([], address);
  return parts.find((part) => hosts.some((host) => isSame(part, host)) || PAPER.test(part)) ?? parts.at(-1);
}

/** Names of the site, folded: what it calls itself, and its host without and with what it ends in. */
export function sitesOf(sites: readonly (string | undefined)[], address: string | undefined): string[] {
  const host = (address ? URL.parse(address)?.hostname : undefined)?.replace(/^(?:www|m|amp)\./, '');
  const labels = host?.split('.') ?? [];
  const own = labels.length > 2 && labels.at(-2)!.length <= 3 ? labels.at(-3) : labels.at(-2);
  return [...sites, host, own].flatMap((name) => (name ? fold(name) : [])).filter((name) => name.length > 1);
}

/** True for a name of the site, also with a word more or less. */
export function isSiteName(text: string, sites: readonly string[]): boolean {
  return sites.some((site) => isSame(text, site));
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

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const SHORTEST = 4;
const LONGEST_SITE = 40;
const MARK = /^\s*(?:[|｜»：_]|::|--|[-–—―])\s*\S/u;
const MARK_BEFORE = /(?:[|｜»：:_]|\s[-–—―])\s*$/u;
const SEPARATOR =
  /(\s*[|｜»]\s*|\s+(?:::|[-–—―·•:<«/])\s+|：|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])\s?[-_－—–]{1,2}\s?(?=\S))/u;
// How papers and stations are called.
const PAPER =
  /(?:网|網|新闻|新聞|日报|日報|晚报|通信|新聞社|ニュース|デジタル|オンライン|电视台|在线|时报|時報|週刊|tv|fm|\.(?:com|co|id|net|org|fr|news|tv))$|\b(?:news|post|times|herald|gazette|tribune|journal|daily|online)$|^(?:le|la|the|el|il|harian|koran|radio|صحيفة|جريدة|قناة|وكالة)\s|(?:نيوز|برس)$/iu;
