import type { XmlElement } from '../xml/element.ts';
import { all, firstText } from '../feed/elements.ts';

/** What plugins and WordPress itself note of a post, by key; of a repeated key the first that holds text. */
export function metaOf(entry: XmlElement): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of all(entry, 'wp:postmeta')) {
    const key = firstText(element, 'wp:meta_key');
    const value = firstText(element, 'wp:meta_value');
    if (key !== undefined && value !== undefined && !meta.has(key)) meta.set(key, value);
  }
  return meta;
}
