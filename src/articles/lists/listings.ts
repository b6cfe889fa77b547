import type { Article } from '../model/article.ts';
import { deriveOnce } from '../../process/derive-once.ts';
import type { Edition, Library } from '../model/library.ts';
import { pagesOf, type Group, type Listing } from './listing.ts';
import { yearLists, yearsOf } from './periods.ts';
import { placeName } from '../model/places.ts';
import { archivePath, placePath, placesPath, subjectPath, subjectsPath } from '../model/urls.ts';

/**
 * Every list page of an edition: subjects, places and the archive, with their pages.
 *
 * @param isYearWanted by a year's path: whether its lists are wanted at all
 * @returns one entry per page, with its path from the site's base
 */
export function listPages(edition: Edition, library: Library, isYearWanted: (path: string) => boolean = () => true): readonly Listing[] {
  const years = yearsOf(edition).filter(({ path }) => isYearWanted(path));
  return [...spanningLists(edition, library), ...years.flatMap(({ key }) => yearLists(edition, key))];
}

/** The list pages that are of no one year: subjects, places and the archive's index. */
export function spanningLists(edition: Edition, library: Library): readonly Listing[] {
  return deriveOnce(edition, 'lists', () => [
    ...subjectLists(edition, library),
    ...placeLists(edition, library),
    { kind: 'archive', edition, path: archivePath(edition.language), groups: yearsOf(edition) },
  ]);
}

/** The subjects an edition has articles of, in the publication's order. Every page's menu asks for them. */
export function subjectsOf(edition: Edition, library: Library): readonly Group[] {
  const { language } = edition;
  return deriveOnce(edition, 'subjects', () => {
    const groups = groupByEach(edition.articles, ({ subjects }) => subjects);
    return Object.entries(library.publication.subjects).flatMap(([code, names]) => {
      const articles = groups.get(code);
      return articles ? [{ key: code, name: names[language]!, path: subjectPath(language, code), articles }] : [];
    });
  });
}

/** Articles by each of their keys; one that repeats a key stands there once. */
function groupByEach(articles: readonly Article[], keysOf: (article: Article) => readonly string[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (!group) groups.set(key, [article]);
      else if (group.at(-1) !== article) group.push(article);
    }
  }
  return groups;
}

/** The places an edition has articles of, most written about first. */
export function placesOf(edition: Edition, library: Library): Group[] {
  const { language } = edition;
  const groups = Map.groupBy(edition.articles, (article) => library.places.slugOf(article) ?? '');
  groups.delete('');
  return [...groups]
    .map(([key, articles]) => ({ key, name: placeName(articles), path: placePath(language, key), articles }))
    .toSorted((a, b) => b.articles.length - a.articles.length || (a.key < b.key ? -1 : 1));
}

/**
 * The same list in every edition that has it, this one included. A numbered page has none: its number means something
 * else elsewhere.
 */
export function sameList(listing: Listing, library: Library): LocalList[] {
  if (listing.kind === 'year' || listing.kind === 'month' || listing.kind === 'day') return samePeriod(listing, library.editions);
  return inEditions(listing, library.editions, (edition) => spanningLists(edition, library));
}

/**
 * The same of a year, a month or a day.
 *
 * @param editions may hold the articles of that year alone
 */
export function samePeriod(listing: Extract<Listing, { group: unknown }>, editions: Library['editions']): LocalList[] {
  const year = listing.group.key.slice(0, 'YYYY'.length);
  return inEditions(listing, editions, (edition) => yearLists(edition, year));
}

function inEditions(listing: Listing, editions: Library['editions'], listsOf: (edition: Edition) => readonly Listing[]): LocalList[] {
  if ('page' in listing && listing.page.number !== undefined) return [];
  const { language } = listing.edition;
  const rest = listing.path.slice(language.length);
  return [...editions.values()]
    .filter((edition) => edition.language === language || pathsOf(listsOf(edition)).has(rest))
    .map((edition) => ({ language: edition.language, path: edition.language + rest }));
}

/** The paths of lists, without numbered pages, after the language. */
function pathsOf(lists: readonly Listing[]): ReadonlySet<string> {
  return deriveOnce(lists, 'paths', () => {
    const first = lists.filter((listing) => !('page' in listing) || listing.page.number === undefined);
    return new Set(first.map(({ path, edition }) => path.slice(edition.language.length)));
  });
}

function subjectLists(edition: Edition, library: Library): Listing[] {
  const groups = subjectsOf(edition, library);
  const index: Listing = { kind: 'subjects', edition, path: subjectsPath(edition.language), groups };
  return [index, ...groups.flatMap((group) => pagesOf('subject', edition, group))];
}

function placeLists(edition: Edition, library: Library): Listing[] {
  const groups = placesOf(edition, library);
  const index: Listing = { kind: 'places', edition, path: placesPath(edition.language), groups };
  return [index, ...groups.flatMap((group) => pagesOf('place', edition, group))];
}

interface LocalList {
  language: string;
  path: string;
}
