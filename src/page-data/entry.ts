import type { Article } from '../articles/model/article.ts';
import { articlePath } from '../articles/model/urls.ts';
import { findStale, kindOf, type Kind } from '../translation/provenance.ts';
import { pictureData, type PictureData } from './picture.ts';
import type { View } from './view.ts';

/** What lists show of an article, and the top of its own page. */
export function entryData(article: Article, view: View): Entry {
  const { language, headline, description, firstCreated, translation } = article;
  return {
    language,
    path: articlePath(language, article.story),
    headline,
    description,
    place: article.dateline ?? article.located,
    firstCreated,
    kind: kindOf(article),
    sourceLanguage: translation?.sourceLanguage,
    isStale: findStale(article, view.storyOf(article)) ? true : undefined,
    picture: article.images?.[0] && pictureData(article, article.images[0], view),
  };
}

export interface Entry {
  language: string;
  path: string;
  headline: string;
  description?: string | undefined;
  /** The place in the wire line. */
  place?: string | undefined;
  /** ISO 8601, with offset. */
  firstCreated: string;
  kind: Kind;
  /** Only for a translation. */
  sourceLanguage?: string | undefined;
  /** True for a translation of an older version of its original. */
  isStale?: boolean | undefined;
  /** The first picture, if it can be shown. */
  picture?: PictureData | undefined;
}
