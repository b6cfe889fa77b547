import { hash } from 'node:crypto';

/**
 * Makes the keys of pages. Pages with the same key have the same bytes: the key is a digest of the page's address, its data
 * and the code that renders it.
 *
 * @param code digest of everything except content
 * @param site data that every page of the edition shows
 */
export function keyMaker(code: string, site: unknown): (path: string, data?: unknown) => string {
  const common = hash('sha1', `${code}\n${JSON.stringify(site)}`);
  return (path, data) => hash('sha1', `${common}\n${path}\n${JSON.stringify(data) ?? ''}`);
}

/** The key of an article's entry, used in the keys of lists. */
export function entryKey(entry: unknown): string {
  return hash('sha1', JSON.stringify(entry));
}
