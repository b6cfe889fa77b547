import type { Article } from './article.ts';

/**
 * Binds articles as newspapers bind them: by edition and year.
 *
 * @param articles published articles, newest first
 * @returns volumes, newest first within each edition; their articles newest first
 */
export function bindVolumes(articles: readonly Article[]): Volume[] {
  const groups = Map.groupBy(articles, (article) => `${article.language}/${yearOf(article)}`);
  return [...groups.values()]
    .map((bound) => ({ language: bound[0]!.language, year: yearOf(bound[0]!), articles: bound }))
    .toSorted((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : b.year.localeCompare(a.year)));
}

/** The year of an article's folder, which is that of its day in the publication's time zone. */
export function yearOf(article: Pick<Article, 'story'>): string {
  return article.story.slice(0, 4);
}

export interface Volume {
  language: string;
  year: string;
  articles: Article[];
}
