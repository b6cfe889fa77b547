import type { WireItem } from '../../wire/item.ts';
import type { XmlElement } from '../xml/element.ts';
import { firstText } from '../feed/elements.ts';

/**
 * When a post was published and changed. WordPress keeps both in UTC and in the site's own time, and zeros
 * (`0000-00-00 00:00:00`) for what has not happened; a local time is sent without an offset and read as one.
 */
export function datesOfPost(entry: XmlElement): Pick<WireItem, 'firstCreated' | 'versionCreated' | 'embargoedUntil'> {
  const published = firstText(entry, 'pubDate');
  const firstCreated =
    inUtc(firstText(entry, 'wp:post_date_gmt')) ??
    // PHP writes zeros as a year before the first.
    (published !== undefined && /\s(?:19|20)\d\d\s/.test(published) && !/\s1970\s/.test(published) ? published : undefined) ??
    filled(firstText(entry, 'wp:post_date'));
  const changed = inUtc(firstText(entry, 'wp:post_modified_gmt')) ?? filled(firstText(entry, 'wp:post_modified'));
  return {
    firstCreated,
    versionCreated: changed,
    // A scheduled post is published by the clock, here as there; it is withheld besides.
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
