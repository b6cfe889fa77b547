import type { Article } from './article.ts';

/**
 * The one place that knows whether an article may be published.
 *
 * @param now milliseconds since 1970
 * @returns `published`: it has a page and stands in lists, feeds and the index; `withdrawn`: only a page that
 *   says so stands at its address; `hidden`: nothing of it is anywhere in the output
 */
export function publicationState(article: Pick<Article, 'pubStatus' | 'embargoedUntil'>, now: number): PublicationState {
  if (article.embargoedUntil !== undefined && Date.parse(article.embargoedUntil) > now) return 'hidden';
  if (article.pubStatus === 'withheld') return 'hidden';
  return article.pubStatus === 'canceled' ? 'withdrawn' : 'published';
}

export type PublicationState = 'published' | 'withdrawn' | 'hidden';
