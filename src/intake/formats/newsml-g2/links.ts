import { attribute, children, descendants, find } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';

/** What an item's `link` says. */
export interface Link {
  /** The relation without scheme: `translatedFrom`. Empty where none is named. */
  relation: string;
  /** Identifier or address of what it leads to. */
  target: string;
  /** The language of what it leads to, where the link carries that hint. */
  language?: string | undefined;
}

/** The links of an item that lead somewhere. */
export function linksOf(item: XmlElement): Link[] {
  return children(find(item, 'itemMeta'), 'link').flatMap((link) => {
    const target = attribute(link, 'residref') ?? attribute(link, 'href') ?? attribute(link, 'guidref');
    const relation = attribute(link, 'rel') ?? attribute(link, 'reluri') ?? '';
    return target === undefined ? [] : [{ relation: relation.replace(/^.*[:/#]/s, ''), target, language: languageHint(link) }];
  });
}

/** True where this article is the translation; `hasTranslation` and `translatedTo` point the other way. */
export function isTranslationOf({ relation }: Link): boolean {
  return /translat|^derivedfrom$/i.test(relation) && !pointsToTranslation(relation);
}

/** True where the link leads to the same story in another language. */
export function isAlternate({ relation }: Link): boolean {
  return pointsToTranslation(relation) || /^(?:alternat\w*|\w*languageversion\w*)$/i.test(relation);
}

/** True where the link leads to the package that the item is a part of. */
export function isPackage({ relation }: Link): boolean {
  return /^(?:is)?(?:partof|memberof|inpackage)$/i.test(relation);
}

function pointsToTranslation(relation: string): boolean {
  return /has\w*translat|translat\w*(?:to|into|as)$/i.test(relation);
}

function languageHint(link: XmlElement): string | undefined {
  return attribute(descendants(link, 'language')[0], 'tag') ?? attribute(link, 'hreflang');
}
