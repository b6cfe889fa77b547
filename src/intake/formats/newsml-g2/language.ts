import { attribute, child, children, find } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';

/** The language an item declares for its text; what `xml:lang` says of the item is the language of its metadata, and the last resort. */
export function languageOf(item: XmlElement): string | undefined {
  const inline = children(child(item, 'contentSet')).map((content) => attribute(content, 'xml:lang'));
  return attribute(find(item, 'contentMeta', 'language'), 'tag') ?? inline.find(Boolean) ?? attribute(item, 'xml:lang');
}
