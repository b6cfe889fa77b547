import { hash } from 'node:crypto';

/**
 * Makes the keys of pages. A page with the same key has the same bytes: the key is the digest of its address, of the code
 * that renders it, and of all the data that it shows.
 *
 * @param code digest of all that is not content
 * @param site what every page of the edition shows
 */
export function keyMaker(code: string, site: unknown): (path: string, data?: unknown) => string {
  const common = hash('sha1', `${code}\n${JSON.stringify(site)}`);
  return (path, data) => hash('sha1', `${common}\n${path}\n${JSON.stringify(data) ?? ''}`);
}

/** The key of an article's entry, for the keys of the lists that it stands in. */
export function entryKey(entry: unknown): string {
  return hash('sha1', JSON.stringify(entry));
}
