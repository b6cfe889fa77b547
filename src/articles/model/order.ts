import type { Article } from './article.ts';

/**
 * Newest first; articles of one moment by their story's path, so that the order never depends on the disk.
 */
export function byNewest(a: Article, b: Article): number {
  return b.time - a.time || (a.story < b.story ? -1 : a.story > b.story ? 1 : 0);
}
