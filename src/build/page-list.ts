import type { Article } from '../articles/model/article.ts';
import type { Library } from '../articles/model/library.ts';
import { sameList, samePeriod, spanningLists } from '../articles/lists/listings.ts';
import { yearLists } from '../articles/lists/periods.ts';
import { openSearchPath } from '../articles/model/urls.ts';
import { aboutData } from '../page-data/about.ts';
import { articleData } from '../page-data/article.ts';
import { entryData } from '../page-data/entry.ts';
import { frontData } from '../page-data/front.ts';
import { entryKey, keyMaker } from '../page-data/key.ts';
import { listData } from '../page-data/listing.ts';
import { searchData } from '../page-data/search.ts';
import { publicationData, siteData } from '../page-data/site.ts';
import { digestOfYear, yearsOfLibrary, yearView, type YearView } from '../page-data/view.ts';
import { withdrawnData } from '../page-data/withdrawn.ts';
import type { KeyMemory, YearKeys } from './cache/key-memory.ts';

/**
 * Every page of the site with its key. A page's key changes only if its page data or the code changes: the same key means
 * the same bytes.
 *
 * @param code   digest of everything but the content
 * @param memory the keys of each year from the last build; without it every key is computed
 * @returns keys by the page's path from the site's base: `fr/2024/03/26/slug/`
 */
export function pageKeys(library: Library, code: string, memory?: KeyMemory): Map<string, string> {
  const pages = new Map<string, string>();
  const entries = new Map<string, string>();
  // 1. The pages of each year: articles, months, days.
  const years = yearsOfLibrary(library);
  memory?.removeOthers(years);
  for (const year of years) {
    const keys = keysOfYear(yearView(library, year), code, memory);
    for (const [path, key] of keys.pages) pages.set(path, key);
    for (const [file, key] of keys.entries) entries.set(file, key);
  }
  // 2. The pages of each edition that span years.
  const itemOf = ({ file }: Article): string => entries.get(file)!;
  for (const [language, edition] of library.editions) {
    const site = siteData(language, library);
    const keyOf = keyMaker(code, site);
    const lists = spanningLists(edition, library).map((listing) => listData(listing, site, sameList(listing, library), itemOf));
    for (const data of [aboutData(language, library), searchData(language, library), frontData(edition, library, itemOf), ...lists]) {
      pages.set(data.frame.path, keyOf(data.frame.path, data));
    }
    pages.set(openSearchPath(language), keyOf(openSearchPath(language)));
  }
  // 3. The pages that belong to no edition.
  const keyOf = keyMaker(code, publicationData(library));
  for (const path of ['', '404.html']) pages.set(path, keyOf(path));
  return pages;
}

function keysOfYear(view: YearView, code: string, memory: KeyMemory | undefined): YearKeys {
  const fingerprint = digestOfYear(view);
  const known = memory?.recall(view.year, fingerprint);
  if (known) return known;
  const made = makeKeysOfYear(view, code);
  memory?.keep(view.year, fingerprint, made);
  return made;
}

/** Its only content is the year's view, so the keys cannot depend on anything that `digestOfYear` does not cover. */
function makeKeysOfYear(view: YearView, code: string): { pages: Map<string, string>; entries: Map<string, string> } {
  const pages = new Map<string, string>();
  const entries = new Map<string, string>();
  for (const { articles } of view.editions.values()) {
    for (const article of articles) entries.set(article.file, entryKey(entryData(article, view)));
  }
  for (const [language, edition] of view.editions) {
    const site = view.siteOf(language);
    const keyOf = keyMaker(code, site);
    const itemOf = ({ file }: Article): string => entries.get(file)!;
    const lists = yearLists(edition, view.year).map((listing) =>
      listData(listing, site, 'group' in listing ? samePeriod(listing, view.editions) : [], itemOf),
    );
    for (const data of [
      ...lists,
      ...edition.articles.map((article) => articleData(article, view)),
      ...edition.withdrawn.map((article) => withdrawnData(article, view)),
    ]) {
      pages.set(data.frame.path, keyOf(data.frame.path, data));
    }
  }
  return { pages, entries };
}
