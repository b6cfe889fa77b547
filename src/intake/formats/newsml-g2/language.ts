import { attribute, child, children, find } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';

/** The language that an item declares for its text. The item's `xml:lang` is that of its metadata, so it is the last resort. */
export function languageOf(item: XmlElement): string | undefined {
  const inline = children(child(item, 'contentSet')).map((content) => attribute(content, 'xml:lang'));
  return attribute(find(item, 'contentMeta', 'language'), 'tag') ?? inline.find(Boolean) ?? attribute(item, 'xml:lang');
}
