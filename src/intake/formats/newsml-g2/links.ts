import { attribute, children, descendants, find } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';

/** A `link` of an item. */
export interface Link {
  /** The relation without scheme: `translatedFrom`. Empty if there is none. */
  relation: string;
  /** The identifier or address of the target. */
  target: string;
  /** The language of the target, if the link names it. */
  language?: string | undefined;
}

/** The links of an item that have a target. */
export function linksOf(item: XmlElement): Link[] {
  return children(find(item, 'itemMeta'), 'link').flatMap((link) => {
    const target = attribute(link, 'residref') ?? attribute(link, 'href') ?? attribute(link, 'guidref');
    const relation = attribute(link, 'rel') ?? attribute(link, 'reluri') ?? '';
    return target === undefined ? [] : [{ relation: relation.replace(/^.*[:/#]/s, ''), target, language: languageHint(link) }];
  });
}

/** True if the item is a translation of the target. `hasTranslation` and `translatedTo` have the other direction. */
export function isTranslationOf({ relation }: Link): boolean {
  return /translat|^derivedfrom$/i.test(relation) && !pointsToTranslation(relation);
}

/** True if the target is the same story in another language. */
export function isAlternate({ relation }: Link): boolean {
  return pointsToTranslation(relation) || /^(?:alternat\w*|\w*languageversion\w*)$/i.test(relation);
}

/** True if the target is the package that contains the item. */
export function isPackage({ relation }: Link): boolean {
  return /^(?:is)?(?:partof|memberof|inpackage)$/i.test(relation);
}

function pointsToTranslation(relation: string): boolean {
  return /has\w*translat|translat\w*(?:to|into|as)$/i.test(relation);
}

function languageHint(link: XmlElement): string | undefined {
  return attribute(descendants(link, 'language')[0], 'tag') ?? attribute(link, 'hreflang');
}
