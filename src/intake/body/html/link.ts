import type { Element } from 'hast';

const LINKED = new Set(['http:', 'https:', 'mailto:']);

/**
 * The absolute target of a link; undefined if it is not a target for readers, and then only the text remains.
 *
 * @param reading receives a note about a link that an editor may miss
 */
export function readLink({ base, removed }: { base?: string | undefined; removed: Set<string> }, element: Element): string | undefined {
  const { href } = element.properties;
  if (typeof href !== 'string' || href.trim() === '' || href.trimStart().startsWith('#')) return undefined;
  const url = URL.parse(href, base);
  if (url && LINKED.has(url.protocol)) return url.href;
  removed.add(url ? `a ${url.protocol} link` : `a link without a full address: ${shorten(href)}`);
  return undefined;
}

/** The host of an address without `www.`; undefined if it has none. */
export function hostOf(address: string, base?: string): string | undefined {
  return URL.parse(address, base)?.hostname.replace(/^www\./, '') || undefined;
}

function shorten(text: string): string {
  const clean = text.trim();
  return clean.length > 80 ? `${clean.slice(0, 80).toWellFormed()}…` : clean;
}
