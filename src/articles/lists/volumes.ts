import type { Article } from '../model/article.ts';
import { yearOf } from '../model/story-path.ts';

/**
 * If any edition has more articles than this in a year, that year is bound by month in all editions. A reader downloads a
 * whole volume for the first results, so volumes must stay small. Chosen by hand; not measured.
 */
const YEAR_LIMIT = 300;

/**
 * Binds articles into volumes as newspapers do: by edition and year, large years by month.
 *
 * All editions bind a year the same way, so that they can be searched together from the newest period backwards.
 *
 * @param articles published articles, newest first
 * @returns volumes, newest first within each edition; their articles newest first
 */
export function bindVolumes(articles: readonly Article[]): Volume[] {
  const largest = new Map<string, number>();
  for (const [key, { length }] of Map.groupBy(articles, (article) => `${yearOf(article)}/${article.language}`)) {
    const year = key.slice(0, 4);
    largest.set(year, Math.max(length, largest.get(year) ?? 0));
  }
  const periodOf = (article: Article): string => {
    const year = yearOf(article);
    return largest.get(year)! > YEAR_LIMIT ? article.story.slice(0, 7).replace('/', '-') : year;
  };
  return [...Map.groupBy(articles, (article) => `${article.language}/${periodOf(article)}`).values()]
    .map((bound) => ({ language: bound[0]!.language, period: periodOf(bound[0]!), articles: bound }))
    .toSorted((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.period < b.period ? 1 : -1));
}

export interface Volume {
  language: string;
  /** `2024`, or `2024-03` in a large year. */
  period: string;
  articles: Article[];
}
