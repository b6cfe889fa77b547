import { frontPage } from '../articles/lists/front.ts';
import type { Article } from '../articles/model/article.ts';
import type { Edition, Library } from '../articles/model/library.ts';
import { frontPath } from '../articles/model/urls.ts';
import { inEveryEdition, type Frame } from './frame.ts';
import { siteData } from './site.ts';

/**
 * The data of an edition's front page.
 *
 * @param itemOf represents an article: by its entry to render the page, by its key to compute the page's key
 */
export function frontData<Item>(edition: Edition, library: Library, itemOf: (article: Article) => Item): FrontData<Item> {
  const { language } = edition;
  const { name, tagline, editions } = siteData(language, library);
  const { lead, latest, features, more, sections } = frontPage(edition, library);
  return {
    frame: {
      path: frontPath(language),
      title: name,
      description: tagline,
      alternates: inEveryEdition(editions, frontPath),
      defaultPath: '',
    },
    lead: lead && itemOf(lead),
    latest: latest.map(itemOf),
    features: features.map(itemOf),
    more: more.map(itemOf),
    sections: sections.map((section) => ({ name: section.name, path: section.path, items: section.articles.map(itemOf) })),
  };
}

export interface FrontData<Item> {
  frame: Frame;
  /** Undefined if the edition has no articles. */
  lead?: Item | undefined;
  latest: readonly Item[];
  /** A row of stories with pictures. */
  features: readonly Item[];
  more: readonly Item[];
  sections: readonly { name: string; path: string; items: readonly Item[] }[];
}
