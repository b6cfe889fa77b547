import { attribute, children } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { readContent, type Content } from '../newsml/content.ts';
import { shownPictures, type AttachedPicture } from '../shared/shown-pictures.ts';

/**
 * Reads the text of a content set. Its parts are renditions of one text. Reads the one with the most structure: XML, then
 * escaped HTML, then plain text.
 */
export function readContentSet(contentSet: XmlElement, pictures: readonly AttachedPicture[]): Content | undefined {
  // Encoded content (base64) is not text.
  const parts = children(contentSet).filter((part) => attribute(part, 'encoding') === undefined);
  for (const part of [...parts].sort((a, b) => rank(a) - rank(b))) {
    if (part.local !== 'inlineXML' && part.local !== 'inlineData') continue;
    const content = readContent(part, attribute(part, 'contenttype'), shownPictures(part, pictures));
    if (content) return content;
  }
  return undefined;
}

function rank(part: XmlElement): number {
  if (part.local === 'inlineXML') return 0;
  return /html/i.test(attribute(part, 'contenttype') ?? '') ? 1 : 2;
}
