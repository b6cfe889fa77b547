import type { Article } from './article.ts';

/**
 * A year of more articles than this is bound by month. What a reader downloads for a first answer is one
 * volume's, so a volume has to stay small however much is published.
 */
const YEAR_LIMIT = 300;

/**
 * Binds articles as newspapers bind them: by edition and year, a large year by month.
 *
 * @param articles published articles, newest first
 * @returns volumes, newest first within each edition; their articles newest first
 */
export function bindVolumes(articles: readonly Article[]): Volume[] {
  const years = Map.groupBy(articles, (article) => `${article.language}/${yearOf(article)}`);
  return [...years.values()]
    .flatMap((year) => (year.length > YEAR_LIMIT ? [...Map.groupBy(year, ({ story }) => story.slice(0, 7)).values()] : [year]))
    .map((bound) => {
      const isYear = (years.get(`${bound[0]!.language}/${yearOf(bound[0]!)}`)?.length ?? 0) <= YEAR_LIMIT;
      return { language: bound[0]!.language, period: bound[0]!.story.slice(0, isYear ? 4 : 7).replace('/', '-'), articles: bound };
    })
    .toSorted((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.period < b.period ? 1 : -1));
}

/** The year of an article's folder, which is that of its day in the publication's time zone. */
export function yearOf(article: Pick<Article, 'story'>): string {
  return article.story.slice(0, 4);
}

export interface Volume {
  language: string;
  /** `2024`, or `2024-03` of a large year. */
  period: string;
  articles: Article[];
}
