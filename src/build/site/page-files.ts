import type { PageStore } from '../cache/page-store.ts';

/**
 * The pages' files in the site, with the kept file of each.
 *
 * @param keys the pages' keys, by path
 */
export function pageFiles(keys: ReadonlyMap<string, string>, store: PageStore): [path: string, source: string][] {
  return [...keys].map(([path, key]) => [fileOfPage(path), store.fileOf(key)]);
}

/** The page's path for a file of the site; other files keep their path. */
export function pageOf(file: string): string {
  return file === INDEX || file.endsWith(`/${INDEX}`) ? file.slice(0, -INDEX.length) : file;
}

const INDEX = 'index.html';

/** The file of the site for a page's path. */
export function fileOfPage(path: string): string {
  return path === '' || path.endsWith('/') ? path + INDEX : path;
}
