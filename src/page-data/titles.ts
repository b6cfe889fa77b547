import type { Listing } from '../articles/lists/listing.ts';
import { archivePath, placesPath, subjectsPath } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { formatLongDay, formatMonth, formatYear } from '../languages/format.ts';

/** The title of a list, in its edition's language. */
export function titleOf(listing: Listing): string {
  const { language } = listing.edition;
  const { t } = interfaceIn(language);
  if (!('group' in listing)) return t(`${listing.kind}.title`);
  return listing.kind === 'subject' || listing.kind === 'place' ? listing.group.name : periodName(listing.group.key, language);
}

/** `2024`, `2024/03` or `2024/03/26` in words. */
export function periodName(key: string, language: string): string {
  const [year, month, day] = key.split('/') as [string, string?, string?];
  if (month === undefined) return formatYear(year, language);
  return day === undefined ? formatMonth(year, month, language) : formatLongDay(year, month, day, language);
}

/** The lists above a list, outermost first. */
export function trailOf(listing: Listing): { label: string; path: string }[] {
  const { language } = listing.edition;
  const { t } = interfaceIn(language);
  if (!('group' in listing)) return [];
  if (listing.kind === 'subject') return [{ label: t('subjects.title'), path: subjectsPath(language) }];
  if (listing.kind === 'place') return [{ label: t('places.title'), path: placesPath(language) }];
  const parts = listing.group.key.split('/');
  const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1));
  return [
    { label: t('archive.title'), path: archivePath(language) },
    ...above.map((date) => ({ label: periodName(date.join('/'), language), path: archivePath(language, ...date) })),
  ];
}
