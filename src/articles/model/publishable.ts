import type { Article } from './article.ts';

/**
 * Decides whether an article may be published. Nothing else in Kawat decides this.
 *
 * @param now milliseconds since 1970
 * @returns `published`: it has a page and is in lists and the search index; `withdrawn`: its address has a page that says
 *   so, and nothing else; `hidden`: the output contains no trace of it
 */
export function publicationState(article: Pick<Article, 'pubStatus' | 'embargoedUntil'>, now: number): PublicationState {
  if (article.embargoedUntil !== undefined && Date.parse(article.embargoedUntil) > now) return 'hidden';
  if (article.pubStatus === 'withheld') return 'hidden';
  return article.pubStatus === 'canceled' ? 'withdrawn' : 'published';
}

export type PublicationState = 'published' | 'withdrawn' | 'hidden';
