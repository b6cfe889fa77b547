import type { WireItem } from '../../wire/item.ts';
import type { XmlElement } from '../xml/element.ts';
import { firstText } from '../xml/by-namespace.ts';

/**
 * Reads when a post was published and changed. WordPress stores both in UTC and in the site's time, and zeros
 * (`0000-00-00 00:00:00`) if there is no date. A local time is returned without an offset.
 */
export function datesOfPost(entry: XmlElement): Pick<WireItem, 'firstCreated' | 'versionCreated' | 'embargoedUntil'> {
  const published = firstText(entry, 'pubDate');
  const firstCreated =
    inUtc(firstText(entry, 'wp:post_date_gmt')) ??
    // PHP converts the zeros to a negative year.
    (published !== undefined && /\s(?:19|20)\d\d\s/.test(published) && !/\s1970\s/.test(published) ? published : undefined) ??
    filled(firstText(entry, 'wp:post_date'));
  const changed = inUtc(firstText(entry, 'wp:post_modified_gmt')) ?? filled(firstText(entry, 'wp:post_modified'));
  return {
    firstCreated,
    versionCreated: changed,
    // A scheduled post gets an embargo, and is withheld too.
    embargoedUntil: firstText(entry, 'wp:status') === 'future' ? firstCreated : undefined,
  };
}

function inUtc(text: string | undefined): string | undefined {
  const date = filled(text);
  return date === undefined ? undefined : /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(date) ? `${date.replace(' ', 'T')}Z` : date;
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.startsWith('0000') ? undefined : text;
}
