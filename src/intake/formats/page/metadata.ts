import type { WireImage, WireItem, WireTranslation } from '../../wire/item.ts';
import { webAddress } from '../shared/web-address.ts';
import { singleLine } from '../shared/html-text.ts';
import { authorsOf } from './authors.ts';
import { datesOf } from './dates/dates.ts';
import { headlineOf } from './headline.ts';
import type { KindSources } from './kind.ts';
import { siteNameIn, sitesOf, withoutSite } from './site-name.ts';
import { articleIn, fieldsIn, linesIn, listIn, pageIn, siteIn, textIn, typesIn, type Fields } from './marks/json-ld.ts';

/** What a page says about its article. */
export interface PageMetadata extends Partial<Omit<WireItem, 'body' | 'images'>> {
  /** The picture that is meant to stand for the article. */
  lead?: WireImage | undefined;
  /** The page's `<title>`, in which the site's name may stand. */
  byTitle?: string | undefined;
  /** The headline in all forms that the page's metadata has. */
  titles: string[];
  /** The text as plain text, where JSON-LD carries it. */
  body?: string | undefined;
  /** What an editor should know of how it was read. */
  notes?: string[] | undefined;
  /** What tells which kind of page it is. */
  kind: KindSources;
}

/**
 * Reads JSON-LD (`NewsArticle` and its kin), OpenGraph, other `<meta>`, `<html lang>`, the canonical link and `hreflang`.
 *
 * @param address where the page was fetched from
 */
export function readMetadata(document: Document, address: string | undefined): PageMetadata {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const blocks = scripts.map((script) => script.textContent);
  const article = articleIn(blocks);
  const meta = metaOf(document);
  const link = (selector: string) => document.querySelector(selector)?.getAttribute('href') ?? undefined;
  const absolute = (href: string | undefined) => webAddress(href === undefined ? undefined : URL.parse(href, address)?.href);
  const uri = addressOfPage({ link, meta, article, absolute, address });
  const language =
    textIn(article, 'inLanguage') ??
    (document.documentElement.getAttribute('lang')?.trim() ||
      document.documentElement.getAttribute('xml:lang')?.trim() ||
      meta('og:locale', 'content-language'));
  const { published, modified, notes } = datesOf({ document, things: [article, pageIn(blocks)], meta, language, address: uri });
  const title = singleLine(document.querySelector('title')?.textContent ?? undefined);
  const sites = [
    meta('og:site_name', 'application-name', 'apple-mobile-web-app-title'),
    nameOfPublisher(article),
    textIn(siteIn(blocks), 'name'),
  ];
  const headline = headlineOf({ document, article, shared: singleLine(meta('og:title', 'twitter:title')), sites, address: uri });
  const source = sourceOf(article, meta, uri, siteNameIn(title, headline, uri));
  return {
    uri,
    language,
    headline,
    byTitle: title,
    titles: [
      title,
      title === undefined ? undefined : withoutSite(title, sitesOf(sites, uri), true),
      singleLine(meta('og:title')),
      singleLine(meta('twitter:title')),
      ...['headline', 'alternativeHeadline', 'name'].map((name) => singleLine(textIn(article, name))),
    ].filter((form) => form !== undefined),
    description: descriptionOf([textIn(article, 'description'), meta('og:description', 'description', 'twitter:description')]),
    by: authorsOf({ document, article, meta, language, sites: sitesOf([...sites, source?.name], uri) }),
    firstCreated: published,
    versionCreated: modified,
    copyrightNotice: singleLine(textIn(article, 'copyrightNotice')),
    infoSource: source,
    subjects: sectionsOf(article, meta),
    lead: leadOf(article, meta, absolute),
    alternates: alternatesOf(document, article, { uri, language, absolute }),
    translation: translationOf(article),
    body: textIn(article, 'articleBody'),
    notes,
    kind: { document, article, types: typesIn(blocks), meta, address: uri },
  };
}

/** The content of the first `<meta>` of one of these names. */
export type Meta = (...names: string[]) => string | undefined;

/** The content of the first `<meta>` of one of these names, by `name`, `property`, `itemprop` or `http-equiv`. */
function metaOf(document: Document): Meta {
  const known = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim();
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !known.has(name)) known.set(name, content);
    }
  }
  return (...names) => names.map((name) => known.get(name)).find((content) => content !== undefined);
}

/**
 * Where the article is from: its canonical address. One on another host than the page's other addresses is left from an
 * earlier place of the site.
 */
function addressOfPage({
  link,
  meta,
  article,
  absolute,
  address,
}: {
  link: (selector: string) => string | undefined;
  meta: Meta;
  article: Fields | undefined;
  absolute: (href: string | undefined) => string | undefined;
  address: string | undefined;
}): string | undefined {
  const canonical = absolute(link('link[rel~="canonical"]'));
  const shared = absolute(meta('og:url'));
  const said = absolute(textIn(article, 'url')) ?? absolute(textIn(article, 'mainEntityOfPage')) ?? absolute(idOf(article));
  const hostOf = (text: string | undefined) => (text === undefined ? undefined : URL.parse(text)?.hostname);
  const isOld = canonical !== undefined && shared !== undefined && hostOf(canonical) !== hostOf(shared) && hostOf(shared) === hostOf(said);
  return (isOld ? shared : canonical) ?? shared ?? said ?? absolute(meta('dc.identifier', 'dcterms.identifier')) ?? absolute(address);
}

function idOf(article: Fields | undefined): string | undefined {
  const page = fieldsIn(article, 'mainEntityOfPage');
  const id = page?.['@id'];
  return typeof id === 'string' ? id : undefined;
}

function sourceOf(article: Fields | undefined, meta: Meta, uri: string | undefined, byTitle: string | undefined): WireItem['infoSource'] {
  const publisher = fieldsIn(article, 'publisher');
  const url = uri ? URL.parse(uri) : null;
  const name = nameAmong([nameOfPublisher(article), meta('og:site_name')]) ?? byTitle ?? url?.hostname.replace(/^www\./, '');
  return name ? { name, uri: webAddress(textIn(publisher, 'url')) ?? (url ? `${url.origin}/` : undefined) } : undefined;
}

/** The first, unless a template has filled in nothing but the site's name: `| Mill News`. */
function descriptionOf(said: readonly (string | undefined)[]): string | undefined {
  const [first] = said.map(singleLine).filter((words) => words !== undefined);
  return first === undefined || /^[|｜–—-]\s*[^.!?。]{0,40}$/u.test(first) ? undefined : first;
}

/** The first that is short enough for a name, else the first: some sites write their slogan there. */
function nameAmong(said: readonly (string | undefined)[]): string | undefined {
  const names = said.map(singleLine).filter((name) => name !== undefined);
  return names.find((name) => name.split(' ').length <= MOST_WORDS) ?? names[0];
}

const MOST_WORDS = 5;

function nameOfPublisher(article: Fields | undefined): string | undefined {
  return textIn(fieldsIn(article, 'publisher'), 'name') ?? textIn(article, 'publisher');
}

function sectionsOf(article: Fields | undefined, meta: Meta): WireItem['subjects'] {
  const sections = linesIn(article, 'articleSection');
  const section = singleLine(meta('article:section'));
  return [...new Set(sections.length > 0 ? sections : section ? [section] : [])].map((name) => ({ name }));
}

function leadOf(
  article: Fields | undefined,
  meta: Meta,
  absolute: (href: string | undefined) => string | undefined,
): WireImage | undefined {
  const image = fieldsIn(article, 'image');
  const src = absolute(
    textIn(image, 'url') ??
      textIn(image, 'contentUrl') ??
      textIn(article, 'image') ??
      meta('og:image:secure_url', 'og:image', 'twitter:image'),
  );
  if (!src) return undefined;
  const lead: WireImage = { src };
  const alt = singleLine(meta('og:image:alt', 'twitter:image:alt'));
  const caption = singleLine(textIn(image, 'caption'));
  const credit = singleLine(textIn(image, 'creditText')) ?? linesIn(image, 'creator')[0];
  if (alt) lead.alt = alt;
  if (caption) lead.caption = caption;
  if (credit) lead.credit = credit;
  return lead;
}

const MAX_ALTERNATES = 200;

function alternatesOf(
  document: Document,
  article: Fields | undefined,
  {
    uri,
    language,
    absolute,
  }: { uri: string | undefined; language: string | undefined; absolute: (href: string | undefined) => string | undefined },
): string[] {
  const found = new Set<string>();
  const add = (href: string | null | undefined) => {
    const address = absolute(href ?? undefined);
    if (address && address !== uri && found.size < MAX_ALTERNATES) found.add(address);
  };
  for (const link of document.querySelectorAll('link[rel~="alternate"][hreflang]')) {
    const tag = link.getAttribute('hreflang')?.toLowerCase();
    if (tag !== 'x-default' && tag !== language?.toLowerCase()) add(link.getAttribute('href'));
  }
  for (const work of [...listIn(article, 'workTranslation'), ...listIn(article, 'translationOfWork')]) add(addressOf(work));
  return [...found];
}

function translationOf(article: Fields | undefined): WireTranslation | undefined {
  const [work] = listIn(article, 'translationOfWork');
  if (work === undefined) return undefined;
  const fields = typeof work === 'object' && work !== null ? (work as Fields) : undefined;
  return { of: addressOf(work), sourceLanguage: textIn(fields, 'inLanguage'), org: linesIn(article, 'translator')[0] };
}

function addressOf(work: unknown): string | undefined {
  if (typeof work === 'string') return work;
  const fields = typeof work === 'object' && work !== null ? (work as Fields) : undefined;
  return textIn(fields, 'url') ?? textIn(fields, '@id');
}
