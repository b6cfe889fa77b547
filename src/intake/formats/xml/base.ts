import type { XmlElement } from './element.ts';

/**
 * Makes relative addresses in attributes absolute where an `xml:base` (of the element, or of one around it) says from
 * where they start. Every element below such a base has the whole base as its own `xml:base` then.
 */
export function resolveBases(element: XmlElement, outer?: string): void {
  const own = element.attributes['xml:base'];
  const found = own === undefined ? undefined : URL.parse(own.trim(), outer);
  const base = found && /^https?:$/.test(found.protocol) ? found.href : outer;
  if (base !== undefined) {
    // Trees are made anew from each text, and belong to whoever parsed it.
    const attributes = element.attributes as Record<string, string>;
    attributes['xml:base'] = base;
    for (const name of ADDRESSES) {
      const sent = attributes[name]?.trim();
      // A reference within the text stays one.
      if (sent && !sent.startsWith('#')) attributes[name] = URL.parse(sent, base)?.href ?? sent;
    }
  }
  for (const child of element.children) if (typeof child !== 'string') resolveBases(child, base);
}

const ADDRESSES = ['href', 'src', 'url', 'source'];
