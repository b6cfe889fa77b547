import type { XmlElement } from '../xml/element.ts';
import { all, firstText } from '../xml/by-namespace.ts';

/** The post meta of plugins and of WordPress, by key. For a repeated key, the first value with text. */
export function metaOf(entry: XmlElement): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of all(entry, 'wp:postmeta')) {
    const key = firstText(element, 'wp:meta_key');
    const value = firstText(element, 'wp:meta_value');
    if (key !== undefined && value !== undefined && !meta.has(key)) meta.set(key, value);
  }
  return meta;
}
