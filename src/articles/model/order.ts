import type { Article } from './article.ts';

/** Sorts newest first, then by story path, so that the order does not depend on the disk. */
export function byNewest(a: Article, b: Article): number {
  return b.time - a.time || (a.story < b.story ? -1 : a.story > b.story ? 1 : 0);
}
