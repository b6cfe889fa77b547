import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from './plan.ts';

/** So many files at once: each waits for the disk, and the disk serves several. */
const AT_ONCE = 64;

/**
 * Completes a site: pages that were not rendered come from the store, those that were go into it. A share has only a
 * store.
 *
 * @param out the site, with the rendered pages in it
 */
export async function keepPages({ keys, store, isShare }: Plan, out: string): Promise<void> {
  const toPlace: [path: string, key: string, file: string][] = [];
  for (const [path, key] of keys) {
    const file = join(out, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (existsSync(file)) store.keep(path, key, file);
    else if (!isShare) toPlace.push([path, key, file]);
  }
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = toPlace.pop(); next; next = toPlace.pop()) await store.place(...next);
  });
  await Promise.all(workers);
  store.removeOthers(keys);
}
