import type { WireItem } from '../../wire/item.ts';
import { attribute, child, children, find, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { statusOf } from '../shared/pub-status.ts';

/** Reads what applies to all articles of an item: dates, status, version, source of the translation. */
export function readManagement(newsItem: XmlElement): Partial<WireItem> {
  const management = child(newsItem, 'NewsManagement');
  const status = attribute(child(management, 'Status'), 'FormalName');
  const embargoedUntil = releaseOf(management);
  // An embargo with an end becomes `embargoedUntil`. Without an end, the article is withheld.
  const isEmbargo = /^embargoed$/i.test(status?.trim() ?? '') && embargoedUntil !== undefined;
  const version = /^\d+/.exec(textOf(find(newsItem, 'Identification', 'NewsIdentifier', 'RevisionId')) ?? '')?.[0];
  const source = [...children(management, 'DerivedFrom'), ...children(management, 'AssociatedWith')].find(isTranslation);
  const of = attribute(source, 'NewsItem');
  return {
    firstCreated: textOf(child(management, 'FirstCreated')),
    versionCreated: textOf(child(management, 'ThisRevisionCreated')),
    embargoedUntil,
    // Revisions may count from 0.
    version: version !== undefined && Number(version) > 0 ? version : undefined,
    ...(isEmbargo ? { pubStatus: 'usable' } : statusOf(status)),
    translation: source && { of },
  };
}

/** When a withheld item becomes usable. */
function releaseOf(management: XmlElement | undefined): string | undefined {
  const change = children(management, 'StatusWillChange').find((element) =>
    /^usable$/i.test(attribute(child(element, 'FutureStatus'), 'FormalName') ?? ''),
  );
  return textOf(child(change, 'DateAndTime'));
}

/** In NewsML 1, updates are also derived from each other. So it is a translation only if the relation says so. */
function isTranslation(relation: XmlElement): boolean {
  return /translat/i.test(`${attribute(relation, 'FormalName') ?? ''} ${textOf(relation) ?? ''}`);
}
