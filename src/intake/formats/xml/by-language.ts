import { attribute } from './access.ts';
import type { XmlElement } from './element.ts';

/**
 * Picks from elements with the same content in several languages: the one in the article's language, else one without
 * a language, else the first.
 *
 * @param language as declared; the same tag is preferred to one with the same first part, such as `en` and `en-GB`
 */
export function pickByLanguage(elements: readonly XmlElement[], language: string | undefined): XmlElement | undefined {
  if (elements.length < 2) return elements[0];
  const wanted = primary(language);
  return (
    elements.find((element) => language !== undefined && attribute(element, 'xml:lang')?.toLowerCase() === language.toLowerCase()) ??
    elements.find((element) => wanted !== undefined && primary(attribute(element, 'xml:lang')) === wanted) ??
    elements.find((element) => attribute(element, 'xml:lang') === undefined) ??
    elements[0]
  );
}

/** `zh` of `zh-Hant`. */
export function primary(language: string | undefined): string | undefined {
  return language?.split(/[-_]/, 1)[0]?.toLowerCase();
}
