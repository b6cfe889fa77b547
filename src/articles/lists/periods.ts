import { deriveOnce } from '../../process/derive-once.ts';
import type { Edition } from '../model/library.ts';
import { PAGE_SIZE, pagesOf, type Group, type Listing } from './listing.ts';
import { archivePath } from '../model/urls.ts';

/** An edition's years, months or days with their articles, newest first. `depth` is 1, 2 or 3. */
export function periodsOf(edition: Pick<Edition, 'language' | 'articles'>, depth: 1 | 2 | 3): Group[] {
  const length = ['YYYY', 'YYYY/MM', 'YYYY/MM/DD'][depth - 1]!.length;
  const groups = Map.groupBy(edition.articles, ({ story }) => story.slice(0, length));
  return [...groups]
    .map(([key, articles]) => ({ key, name: key, path: archivePath(edition.language, ...key.split('/')), articles }))
    .toSorted((a, b) => (a.key < b.key ? 1 : -1));
}

/** The years that an edition has articles from, newest first. */
export function yearsOf(edition: Edition): readonly Group[] {
  return deriveOnce(edition, 'years', () => periodsOf(edition, 1));
}

/** The list pages of one year of an edition: the year, its months and its days. */
export function yearLists(edition: Edition, year: string): readonly Listing[] {
  const group = findYear(edition, year);
  return group ? deriveOnce(group, 'lists', () => listYear(edition, group)) : [];
}

function listYear(edition: Edition, year: Group): Listing[] {
  const own = { language: edition.language, articles: year.articles };
  const months = periodsOf(own, 2);
  const days = periodsOf(own, 3).filter(({ key }) => hasDayPages(edition, key.slice(0, 'YYYY/MM'.length)));
  return [
    { kind: 'year', edition, path: year.path, group: year, groups: months },
    ...months.flatMap((month) => pagesOf('month', edition, month)),
    ...days.flatMap((day) => pagesOf('day', edition, day)),
  ];
}

/**
 * The path of a day's articles: a separate page if the month needs several pages, else an anchor on the month's page. So a
 * small archive does not have as many lists as articles.
 *
 * @param story the path of any story of that day
 */
export function dayPath(edition: Edition, story: string): string {
  const [month, day] = [story.slice(0, 'YYYY/MM'.length), story.slice('YYYY/MM/'.length, 'YYYY/MM/DD'.length)];
  const path = archivePath(edition.language, month);
  return hasDayPages(edition, month) ? `${path}${day}/` : `${path}#${dayAnchor(day)}`;
}

/** The id of a day's first article on its month's page. */
export function dayAnchor(day: string): string {
  return `d${day}`;
}

function hasDayPages(edition: Edition, month: string): boolean {
  const year = findYear(edition, month.slice(0, 'YYYY'.length));
  const counts = year && deriveOnce(year, 'months', () => countMonths(year));
  // See `paginate`: below this, the month fits on its landing page.
  return (counts?.get(month) ?? 0) >= 2 * PAGE_SIZE;
}

function countMonths({ articles }: Group): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { story } of articles) {
    const month = story.slice(0, 'YYYY/MM'.length);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

/** One year of an edition; undefined if there are no articles from it. */
function findYear(edition: Edition, year: string): Group | undefined {
  return yearsOf(edition).find(({ key }) => key === year);
}
