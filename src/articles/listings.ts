import type { Article } from './article.ts';
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
export function listPages(edition: Edition, library: Library): Listing[] {
  return [...subjectLists(edition, library), ...placeLists(edition, library), ...archiveLists(edition)];
}

/** The subjects an edition has articles of, in the publication's order. */
export function subjectsOf(edition: Edition, library: Library): Group[] {
  const known = subjectsKept.get(edition);
  if (known) return known;
  const { language } = edition;
  const groups = Object.entries(library.publication.subjects)
    .map(([code, names]) => ({
      key: code,
      name: names[language]!,
      path: subjectPath(language, code),
      articles: edition.articles.filter(({ subjects }) => subjects.includes(code)),
    }))
    .filter(({ articles }) => articles.length > 0);
  subjectsKept.set(edition, groups);
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
  const groups = Map.groupBy(edition.articles, ({ story }) => story.split('/', depth).join('/'));
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

/** Every list of an edition, by its path after the language. */
function listsOf(edition: Edition, library: Library): ReadonlySet<string> {
  let lists = listsKept.get(edition);
  if (!lists) {
    lists = new Set(['/archive/', '/subjects/', '/places/']);
    for (const article of edition.articles) {
      const [year, month, day] = article.story.split('/', 3);
      lists.add(`/${year}/`).add(`/${year}/${month}/`);
      if (hasDayPages(edition, `${year}/${month}`)) lists.add(`/${year}/${month}/${day}/`);
      for (const code of article.subjects) lists.add(`/subjects/${code}/`);
      lists.add(`/places/${library.places.slugOf(article) ?? ''}/`);
    }
    listsKept.set(edition, lists);
  }
  return lists;
}
const listsKept = new WeakMap<Edition, Set<string>>();

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
  const [year, month, day] = story.split('/', 3) as [string, string, string];
  return hasDayPages(edition, `${year}/${month}`)
    ? archivePath(edition.language, year, month, day)
    : `${archivePath(edition.language, year, month)}#${dayAnchor(day)}`;
}

/** The id of a day's first article on its month's page. */
export function dayAnchor(day: string): string {
  return `d${day}`;
}

function hasDayPages(edition: Edition, month: string): boolean {
  let counts = monthsKept.get(edition);
  if (!counts) {
    counts = new Map();
    for (const { story } of edition.articles) counts.set(story.slice(0, 7), (counts.get(story.slice(0, 7)) ?? 0) + 1);
    monthsKept.set(edition, counts);
  }
  // The landing page holds up to twice a page's entries, less one.
  return (counts.get(month) ?? 0) >= 2 * PAGE_SIZE;
}
const monthsKept = new WeakMap<Edition, Map<string, number>>();

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

// Every page's menu asks for them.
const subjectsKept = new WeakMap<Edition, Group[]>();

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
  | { kind: 'subjects' | 'places' | 'archive'; edition: Edition; path: string; groups: Group[] }
  | { kind: 'year'; edition: Edition; path: string; group: Group; groups: Group[] }
  | { kind: ListKind; edition: Edition; path: string; group: Group; page: ListPage<Article> };
