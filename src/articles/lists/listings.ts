import type { Article } from '../model/article.ts';
import { deriveOnce } from '../../process/derive-once.ts';
import type { Edition, Library } from '../model/library.ts';
import { pagesOf, type Group, type Listing } from './listing.ts';
import { yearLists, yearsOf } from './periods.ts';
import { placeName } from '../model/places.ts';
import { archivePath, placePath, placesPath, subjectPath, subjectsPath } from '../model/urls.ts';

/**
 * Every list page of an edition: subjects, places and the archive.
 *
 * @param isYearWanted returns false for the path of a year whose lists may be left out
 * @returns one entry per page, with its path from the site's base
 */
export function listPages(edition: Edition, library: Library, isYearWanted: (path: string) => boolean = () => true): readonly Listing[] {
  const years = yearsOf(edition).filter(({ path }) => isYearWanted(path));
  return [...spanningLists(edition, library), ...years.flatMap(({ key }) => yearLists(edition, key))];
}

/** The list pages that do not belong to a single year: subjects, places and the archive's index. */
export function spanningLists(edition: Edition, library: Library): readonly Listing[] {
  return deriveOnce(edition, 'lists', () => [
    ...subjectLists(edition, library),
    ...placeLists(edition, library),
    { kind: 'archive', edition, path: archivePath(edition.language), groups: yearsOf(edition) },
  ]);
}

/** The subjects that an edition has articles about, in the publication's order. Every page's menu needs them. */
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

/** Groups articles by each of their keys. An article that repeats a key is in that group once. */
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

/** The places that an edition has articles from, those with the most articles first. */
export function placesOf(edition: Edition, library: Library): Group[] {
  const { language } = edition;
  const groups = Map.groupBy(edition.articles, (article) => library.places.slugOf(article) ?? '');
  groups.delete('');
  return [...groups]
    .map(([key, articles]) => ({ key, name: placeName(articles), path: placePath(language, key), articles }))
    .toSorted((a, b) => b.articles.length - a.articles.length || (a.key < b.key ? -1 : 1));
}

/**
 * The same list in every edition that has it, including this one. Empty for a numbered page, because that number has other
 * articles in other editions.
 */
export function sameList(listing: Listing, library: Library): LocalList[] {
  if (listing.kind === 'year' || listing.kind === 'month' || listing.kind === 'day') return samePeriod(listing, library.editions);
  return inEditions(listing, library.editions, (edition) => spanningLists(edition, library));
}

/**
 * The same for a year, a month or a day.
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

/** The paths of lists after the language, without numbered pages. */
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
