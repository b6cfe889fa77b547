import type { Element } from 'hast';

const LINKED = new Set(['http:', 'https:', 'mailto:']);

/**
 * Where a link leads, absolute; undefined where it leads nowhere that a reader may go, and only its text remains.
 *
 * @param reading told of links that an editor would miss
 */
export function readLink({ base, removed }: { base?: string | undefined; removed: Set<string> }, element: Element): string | undefined {
  const { href } = element.properties;
  if (typeof href !== 'string' || href.trim() === '' || href.trimStart().startsWith('#')) return undefined;
  const url = URL.parse(href, base);
  if (url && LINKED.has(url.protocol)) return url.href;
  removed.add(url ? `a ${url.protocol} link` : `a link without a full address: ${shorten(href)}`);
  return undefined;
}

/** The host of an address without `www.`; undefined where it has none. */
export function hostOf(address: string, base?: string): string | undefined {
  return URL.parse(address, base)?.hostname.replace(/^www\./, '') || undefined;
}

function shorten(text: string): string {
  const clean = text.trim();
  return clean.length > 80 ? `${clean.slice(0, 80).toWellFormed()}…` : clean;
}
