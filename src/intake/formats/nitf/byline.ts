import { textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';

/**
 * Reads the names in a `byline`. Adds a comma before a role, a desk or another person, as there is no text between the
 * parts of `By<person>Jane Doe</person><byttl>City Desk</byttl>`.
 */
export function bylineOf(byline: XmlElement): string | undefined {
  let names = '';
  let isBehindElement = false;
  for (const node of byline.children) {
    const isText = typeof node === 'string';
    const text = (isText ? node : (textOf(node) ?? '')).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const isApart = !isText && (node.local === 'byttl' || (isBehindElement && node.local === 'person')) && /[^,;:&]$/.test(names);
    names += (names === '' ? '' : isApart ? ', ' : ' ') + text;
    isBehindElement = !isText;
  }
  return names.replace(/ (?=[,;])/g, '') || undefined;
}
