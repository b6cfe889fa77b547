import type { XmlElement } from '../xml/element.ts';
import { firstText } from '../xml/by-namespace.ts';

/** The type of an exported item: `post`, `page`, `attachment`, or a type of a plugin. */
export function typeOf(entry: XmlElement): string {
  return firstText(entry, 'wp:post_type')?.slice(0, 60) ?? 'post';
}
