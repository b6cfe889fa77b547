import { hash } from 'node:crypto';
import { picturesOf, type Article } from '../articles/model/article.ts';
import type { Edition, Library } from '../articles/model/library.ts';
import { yearOf } from '../articles/model/story-path.ts';
import type { Story } from '../articles/model/story.ts';
import { renditionsOf, type Renditions } from '../pictures/renditions.ts';
import { deriveOnce } from '../process/derive-once.ts';
import { publicationData, siteData, type SiteData } from './site.ts';

/** The whole library, for pages that do not belong to a single year. */
export function libraryView(library: Library): View {
  return deriveOnce(library, 'view', () => makeView(library, library.editions));
}

/**
 * One year of the library. The pages of a year are made from this view alone, so its digest tells whether any of them may
 * have changed.
 */
export function yearView(library: Library, year: string): YearView {
  return deriveOnce(library, `view ${year}`, () => {
    const editions = new Map(
      [...library.editions.values()].map(({ language, articles, withdrawn }): [string, Edition] => [
        language,
        { language, articles: byYear(articles).get(year) ?? [], withdrawn: byYear(withdrawn).get(year) ?? [] },
      ]),
    );
    return { ...makeView(library, editions), year };
  });
}

/** The years that any edition has articles from, including withdrawn ones. */
export function yearsOfLibrary(library: Library): string[] {
  const lists = [...library.editions.values()].flatMap(({ articles, withdrawn }) => [articles, withdrawn]);
  return [...new Set(lists.flatMap((list) => [...byYear(list).keys()]))];
}

/** The digest of everything that a year's pages can show. */
export function digestOfYear(view: YearView): string {
  const parts = [view.year, JSON.stringify(view.disclaimers)];
  for (const { language, articles, withdrawn } of view.editions.values()) {
    parts.push(JSON.stringify(view.siteOf(language)));
    for (const article of articles) {
      const pictures = picturesOf(article).map((name) => {
        const { src, srcset, width, height } = view.pictureOf(article, name) ?? {};
        return JSON.stringify([name, src, srcset, width, height]);
      });
      parts.push(`${article.file} ${article.digest} ${view.placeOf(article) ?? ''}`, ...pictures);
    }
    for (const { file, versionCreated } of withdrawn) parts.push(`withdrawn ${file} ${versionCreated}`);
  }
  return hash('sha1', parts.join('\n'));
}

function makeView(library: Library, editions: ReadonlyMap<string, Edition>): View {
  const { publication } = library;
  return {
    editions,
    languages: publicationData(library).editions,
    mainLanguage: publication.mainLanguage,
    disclaimers: publication.disclaimer,
    siteOf: (language) => siteData(language, library),
    // All versions of a story are in one folder, and so in one year.
    storyOf: ({ story }) => library.stories.get(story)!,
    placeOf: (article) => library.places.slugOf(article),
    pictureOf: (article, src) => renditionsOf(article.story, src, library),
  };
}

function byYear(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  return deriveOnce(articles, 'by year', () => Map.groupBy(articles, yearOf));
}

/** The part of the library that a page may use. */
export interface View {
  editions: ReadonlyMap<string, Edition>;
  /** All editions' languages, in the publication's order. */
  languages: readonly string[];
  mainLanguage: string;
  /** The publication's own wording for machine translations, by language. */
  disclaimers: Readonly<Record<string, string>> | undefined;
  siteOf: (language: string) => SiteData;
  /** The story of one of the view's articles. */
  storyOf: (article: Article) => Story;
  /** The slug of an article's place. */
  placeOf: (article: Article) => string | undefined;
  /** The sizes of a picture in the article's story; undefined if it cannot be shown. */
  pictureOf: (article: Article, src: string) => Renditions | undefined;
}

/** A view whose editions have only one year's articles. */
export interface YearView extends View {
  year: string;
}
