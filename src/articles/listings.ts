import type { Article } from './article.ts';
import { deriveOnce } from './derived.ts';
import type { Edition, Library } from './library.ts';
import { paginate, type ListPage } from './paging.ts';
import { placeName } from './places.ts';
import { archivePath, pagePath, placePath, placesPath, subjectPath, subjectsPath } from './urls.ts';

/** Entries of a numbered list page. */
const PAGE_SIZE = 30;

/**
 * Every list page of an edition: subjects, places and the archive, with their pages.
 *
 * @returns one entry a page, with its path from the site's base
 */
export function listPages(edition: Edition, library: Library): readonly Listing[] {
  return deriveOnce(edition, 'lists', () => [...subjectLists(edition, library), ...placeLists(edition, library), ...archiveLists(edition)]);
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

/** An edition's years, months or days with their articles, newest first. `depth` is 1, 2 or 3. */
export function periodsOf(edition: Pick<Edition, 'language' | 'articles'>, depth: 1 | 2 | 3): Group[] {
  const length = ['YYYY', 'YYYY/MM', 'YYYY/MM/DD'][depth - 1]!.length;
  const groups = Map.groupBy(edition.articles, ({ story }) => story.slice(0, length));
  return [...groups]
    .map(([key, articles]) => ({ key, name: key, path: archivePath(edition.language, ...key.split('/')), articles }))
    .toSorted((a, b) => (a.key < b.key ? 1 : -1));
}

/**
 * The same list in every edition that has it, this one included. A numbered page has none: its number means something
 * else elsewhere.
 */
export function sameList(listing: Listing, library: Library): { language: string; path: string }[] {
  if ('page' in listing && listing.page.number !== undefined) return [];
  const { language } = listing.edition;
  const rest = listing.path.slice(language.length);
  return [...library.editions.values()]
    .filter((edition) => edition.language === language || listsOf(edition, library).has(rest))
    .map((edition) => ({ language: edition.language, path: edition.language + rest }));
}

/** The lists of an edition that every edition may have, by their paths after the language. */
function listsOf(edition: Edition, library: Library): ReadonlySet<string> {
  return deriveOnce(edition, 'paths', () => {
    const lists = listPages(edition, library).filter((listing) => !('page' in listing) || listing.page.number === undefined);
    return new Set(lists.map(({ path }) => path.slice(edition.language.length)));
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

/**
 * Where a day stands: on a page of its own where its month takes several, else at its place on the month's page. So a
 * small archive does not have as many lists as articles.
 *
 * @param story the path of any story of the day
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
  const counts = deriveOnce(edition, 'months', () => {
    const counted = new Map<string, number>();
    for (const { story } of edition.articles) {
      const own = story.slice(0, 'YYYY/MM'.length);
      counted.set(own, (counted.get(own) ?? 0) + 1);
    }
    return counted;
  });
  // The landing page holds up to twice a page's entries, less one.
  return (counts.get(month) ?? 0) >= 2 * PAGE_SIZE;
}

function archiveLists(edition: Edition): Listing[] {
  const { language } = edition;
  const years = periodsOf(edition, 1);
  return [
    { kind: 'archive', edition, path: archivePath(language), groups: years },
    ...years.map((year): Listing => ({
      kind: 'year',
      edition,
      path: year.path,
      group: year,
      groups: periodsOf({ language, articles: year.articles }, 2),
    })),
    ...periodsOf(edition, 2).flatMap((month) => pagesOf('month', edition, month)),
    ...periodsOf(edition, 3)
      .filter(({ key }) => hasDayPages(edition, key.slice(0, 'YYYY/MM'.length)))
      .flatMap((day) => pagesOf('day', edition, day)),
  ];
}

function pagesOf(kind: ListKind, edition: Edition, group: Group): Listing[] {
  return paginate(group.articles, PAGE_SIZE).map((page) => ({ kind, edition, path: pagePath(group.path, page.number), group, page }));
}

/** Articles that share a subject, a place or a period. */
export interface Group {
  /** Subject code, place slug, or `2024/03`. */
  key: string;
  name: string;
  path: string;
  articles: Article[];
}

export type ListKind = 'subject' | 'place' | 'month' | 'day';
export type Listing =
  | { kind: 'subjects' | 'places' | 'archive'; edition: Edition; path: string; groups: readonly Group[] }
  | { kind: 'year'; edition: Edition; path: string; group: Group; groups: readonly Group[] }
  | { kind: ListKind; edition: Edition; path: string; group: Group; page: ListPage<Article> };
