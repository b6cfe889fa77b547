import type { XmlElement } from './element.ts';

/**
 * Resolves relative addresses in attributes against `xml:base`, of the element or of an ancestor. Gives every element
 * below a base the absolute base as its `xml:base`.
 */
export function resolveBases(element: XmlElement, outer?: string): void {
  const own = element.attributes['xml:base'];
  const found = own === undefined ? undefined : URL.parse(own.trim(), outer);
  const base = found && /^https?:$/.test(found.protocol) ? found.href : outer;
  if (base !== undefined) {
    // No other code holds this tree, so it can be changed.
    const attributes = element.attributes as Record<string, string>;
    attributes['xml:base'] = base;
    for (const name of ADDRESSES) {
      const sent = attributes[name]?.trim();
      // Keep references within the text.
      if (sent && !sent.startsWith('#')) attributes[name] = URL.parse(sent, base)?.href ?? sent;
    }
  }
  for (const child of element.children) if (typeof child !== 'string') resolveBases(child, base);
}

const ADDRESSES = ['href', 'src', 'url', 'source'];
