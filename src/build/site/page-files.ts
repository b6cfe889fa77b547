import type { PageStore } from '../cache/page-store.ts';

/**
 * Pages as files of the site.
 *
 * @param keys by the pages' paths
 */
export function pageFiles(keys: ReadonlyMap<string, string>, store: PageStore): [path: string, source: string][] {
  return [...keys].map(([path, key]) => [fileOfPage(path), store.fileOf(key)]);
}

/** The path of the page that a file of the site is, if it is one. */
export function pageOf(file: string): string {
  return file === INDEX || file.endsWith(`/${INDEX}`) ? file.slice(0, -INDEX.length) : file;
}

export const INDEX = 'index.html';

/** The file of the site that a page is. */
export function fileOfPage(path: string): string {
  return path === '' || path.endsWith('/') ? path + INDEX : path;
}
