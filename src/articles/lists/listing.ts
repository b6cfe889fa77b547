import type { Article } from '../model/article.ts';
import type { Edition } from '../model/library.ts';
import { paginate, type ListPage } from './paging.ts';
import { pagePath } from '../model/urls.ts';

/** Entries on a numbered list page. */
export const PAGE_SIZE = 30;

/** The pages of a list of articles. */
export function pagesOf(kind: ListKind, edition: Edition, group: Group): Listing[] {
  return paginate(group.articles, PAGE_SIZE).map((page) => ({ kind, edition, path: pagePath(group.path, page.number), group, page }));
}

/** Articles that share a subject, a place or a period. */
export interface Group {
  /** Subject code, place slug, or `2024/03`. */
  key: string;
  name: string;
  path: string;
  articles: Article[];
}

export type ListKind = 'subject' | 'place' | 'month' | 'day';

/** One page: of a list, or an index of lists. */
export type Listing =
  | { kind: 'subjects' | 'places' | 'archive'; edition: Edition; path: string; groups: readonly Group[] }
  | { kind: 'year'; edition: Edition; path: string; group: Group; groups: readonly Group[] }
  | { kind: ListKind; edition: Edition; path: string; group: Group; page: ListPage<Article> };
