import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { picturesOf, type Article } from '../articles/article.ts';
import { frontPage } from '../articles/front.ts';
import type { Edition, Library } from '../articles/library.ts';
import { dayPath, listPages, sameList, subjectsOf, type Listing } from '../articles/listings.ts';
import { aboutPath, articlePath, frontPath, openSearchPath, searchPath } from '../articles/urls.ts';
import { renditionsOf } from '../pictures/renditions.ts';

/**
 * For every page of the site the digest of all that it shows: two builds that give a page the same key give it the
 * same bytes. What a page shows and its key lacks would make a kept page a stale one, so the test that compares kept
 * builds with clean ones changes everything that there is to change.
 *
 * @param code digest of all that is not content
 * @returns keys by the page's path from the site's base: `fr/2024/03/26/slug/`
 */
export function pageKeys(library: Library, code: string): Map<string, string> {
  const { settings, publication } = library;
  const site = digest(code, readFileSync(join(settings.contentDir, 'publication.yaml'), 'utf8'), publication.base, publication.site);
  const stories = new Map<string, string>();
  const storyKey = ({ story }: Article): string => {
    let known = stories.get(story);
    if (known === undefined) stories.set(story, (known = digestStory(story, library)));
    return known;
  };

  const keys = new Map<string, string>();
  // The path is a part of the key: two pages may show the same, and are still two.
  const note = (path: string, ...parts: readonly string[]): void => void keys.set(path, digest(path, ...parts));
  note('', site, 'chooser');
  note('404.html', site, 'missing');
  for (const edition of library.editions.values()) {
    const { language } = edition;
    // Every page's menu has the edition's subjects.
    const common = digest(site, language, ...subjectsOf(edition, library).map(({ key }) => key));
    for (const path of [aboutPath(language), searchPath(language), openSearchPath(language)]) note(path, common);
    note(frontPath(language), common, 'front', ...frontParts(edition, library, storyKey));
    for (const listing of listPages(edition, library)) note(listing.path, common, ...listParts(listing, library, storyKey));
    for (const article of edition.articles) {
      const place = library.places.slugOf(article) ?? '';
      note(articlePath(language, article.story), common, 'article', storyKey(article), place, dayPath(edition, article.story));
    }
    for (const article of edition.withdrawn) {
      note(articlePath(language, article.story), common, 'withdrawn', article.story, article.versionCreated);
    }
  }
  return keys;
}

/** A story as its pages and entries show it: its published versions and their pictures. */
function digestStory(path: string, library: Library): string {
  const parts = [path];
  for (const version of library.stories.get(path)!.versions) {
    parts.push(version.language, version.digest);
    for (const src of picturesOf(version)) parts.push(renditionsOf(version.story, src, library)?.srcset ?? src);
  }
  return digest(...parts);
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
