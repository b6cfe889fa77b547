import { hash } from 'node:crypto';
import { picturesOf, type Article } from '../articles/model/article.ts';
import { frontPage } from '../articles/lists/front.ts';
import type { Edition, Library } from '../articles/model/library.ts';
import type { Listing } from '../articles/lists/listing.ts';
import { sameList, spanningLists, subjectsOf } from '../articles/lists/listings.ts';
import { dayPath, findYear, yearLists, yearsOf } from '../articles/lists/periods.ts';
import { readPublicationFile } from '../articles/read/publication-file.ts';
import { aboutPath, articlePath, frontPath, openSearchPath, searchPath } from '../articles/model/urls.ts';
import { yearOf } from '../articles/model/story-path.ts';
import { renditionsOf } from '../pictures/renditions.ts';
import type { VolumeOrder } from '../search/index/volume-order.ts';
import type { KeyMemory } from './cache/key-memory.ts';

/**
 * For every page of the site the digest of all that it shows: two builds that give a page the same key give it the
 * same bytes. What a page shows and its key lacks would make a kept page a stale one, so the test that compares kept
 * builds with clean ones changes everything that there is to change.
 *
 * @param code digest of all that is not content
 * @param kept what is known of the years from the last time
 * @returns keys by the page's path from the site's base: `fr/2024/03/26/slug/`
 */
export function pageKeys(library: Library, code: string, kept?: KeptKeys): Map<string, string> {
  const { settings, publication } = library;
  const site = digest(code, readPublicationFile(settings.contentDir).toString(), publication.base, publication.site);
  const editions = [...library.editions.values()].map((edition): KeyedEdition => {
    // Every page's menu has the edition's subjects.
    return { edition, common: digest(site, edition.language, ...subjectsOf(edition, library).map(({ key }) => key)) };
  });
  const keys = new Map<string, string>();
  const stories = new Map<string, string>();
  const prints = printYears(library, editions, kept?.orders ?? []);
  kept?.memory.removeOthers(prints.keys());
  for (const [year, print] of prints) {
    const known = kept?.memory.recall(year, print);
    const own = known ?? keyYear(year, editions, library);
    if (!known) kept?.memory.keep(year, print, own);
    for (const [path, key] of own.pages) keys.set(path, key);
    for (const [path, key] of own.stories) stories.set(path, key);
  }
  const storyKey = ({ story }: Article): string => stories.get(story)!;
  const note = noteIn(keys);
  note('', site, 'chooser');
  note('404.html', site, 'missing');
  for (const { edition, common } of editions) {
    const { language } = edition;
    for (const path of [aboutPath(language), searchPath(language), openSearchPath(language)]) note(path, common);
    note(frontPath(language), common, 'front', ...frontParts(edition, library, storyKey));
    for (const listing of spanningLists(edition, library)) note(listing.path, common, ...listParts(listing, library, storyKey));
  }
  return keys;
}

/** The keys of the pages that hang on the articles of a year and on no others, and those of its stories. */
function keyYear(
  year: string,
  editions: readonly KeyedEdition[],
  library: Library,
): { pages: Map<string, string>; stories: Map<string, string> } {
  const [pages, stories] = [new Map<string, string>(), new Map<string, string>()];
  const storyKey = ({ story }: Article): string => {
    let known = stories.get(story);
    if (known === undefined) stories.set(story, (known = digestStory(story, library)));
    return known;
  };
  const note = noteIn(pages);
  for (const { edition, common } of editions) {
    const { language } = edition;
    for (const listing of yearLists(edition, year)) note(listing.path, common, ...listParts(listing, library, storyKey));
    for (const article of findYear(edition, year)?.articles ?? []) {
      const place = library.places.slugOf(article) ?? '';
      note(articlePath(language, article.story), common, 'article', storyKey(article), place, dayPath(edition, article.story));
    }
    for (const { story, versionCreated } of edition.withdrawn.filter((article) => yearOf(article) === year)) {
      note(articlePath(language, story), common, 'withdrawn', story, versionCreated);
    }
  }
  return { pages, stories };
}

/**
 * For every year the digest of all that `keyYear` makes its keys of: what every page of an edition shows, the articles
 * and their places as the keys of their volumes tell them, their pictures, and what was withdrawn.
 */
function printYears(library: Library, editions: readonly KeyedEdition[], orders: readonly VolumeOrder[]): Map<string, string> {
  const parts = new Map<string, string[]>();
  const partsOf = (year: string): string[] => {
    if (!parts.has(year)) parts.set(year, [...editions.map(({ common }) => common), year]);
    return parts.get(year)!;
  };
  for (const { period, tag, key } of orders) partsOf(period.slice(0, 'YYYY'.length)).push(tag, key);
  for (const { edition } of editions) {
    for (const { key } of yearsOf(edition)) partsOf(key);
    for (const article of edition.withdrawn) partsOf(yearOf(article)).push('withdrawn', article.file, article.versionCreated);
  }
  for (const article of library.articles)
    for (const shown of shownPictures(article, library)) partsOf(yearOf(article)).push(article.file, shown);
  return new Map([...parts].map(([year, own]) => [year, digest(...own)]));
}

/** Notes a page's key. The path is a part of it: two pages may show the same, and are still two. */
function noteIn(keys: Map<string, string>): (path: string, ...parts: readonly string[]) => void {
  return (path, ...parts) => void keys.set(path, digest(path, ...parts));
}

/** A story as its pages and entries show it: its published versions and their pictures. */
function digestStory(path: string, library: Library): string {
  const parts = [path];
  for (const version of library.stories.get(path)!.versions) {
    parts.push(version.language, version.digest);
    parts.push(...shownPictures(version, library));
  }
  return digest(...parts);
}

function shownPictures(article: Article, library: Library): string[] {
  return picturesOf(article).map((src) => renditionsOf(article.story, src, library)?.srcset ?? src);
}

function frontParts(edition: Edition, library: Library, storyKey: (article: Article) => string): string[] {
  const { lead, latest, features, more, sections } = frontPage(edition, library);
  const rows = [lead ? [lead] : [], latest, features, more, ...sections.map(({ articles }) => articles)];
  return [...rows.map((row) => row.map(storyKey).join(' ')), ...sections.map(({ path }) => path)];
}

function listParts(listing: Listing, library: Library, storyKey: (article: Article) => string): string[] {
  const others = sameList(listing, library).map(({ path }) => path);
  const parts = [listing.kind, ...others, '|'];
  if ('groups' in listing) {
    if ('group' in listing) parts.push(String(listing.group.articles.length));
    return [...parts, ...listing.groups.map(({ key, name, path, articles }) => `${key} ${name} ${path} ${articles.length}`)];
  }
  const { group, page } = listing;
  parts.push(group.name, JSON.stringify([page.number, page.newer, page.older]));
  // The first page says how many there are.
  if (page.number === undefined) parts.push(String(group.articles.length));
  // A month leads to its days, and each day's first article is where its link leads.
  if (listing.kind === 'month') parts.push(...firstOfDays(group.articles).map((story) => `${dayPath(listing.edition, story)} ${story}`));
  return [...parts, '|', ...page.items.map(storyKey)];
}

function firstOfDays(articles: readonly Article[]): string[] {
  const dayOf = (article: Article | undefined) => article?.story.slice(0, 'YYYY/MM/DD'.length);
  return articles.filter((article, index) => dayOf(article) !== dayOf(articles[index - 1])).map(({ story }) => story);
}

function digest(...parts: readonly string[]): string {
  return hash('sha1', parts.join('\n'));
}

interface KeyedEdition {
  edition: Edition;
  /** Digest of what all its pages show. */
  common: string;
}

export interface KeptKeys {
  memory: KeyMemory;
  /** All volumes of the publication. */
  orders: readonly VolumeOrder[];
}
