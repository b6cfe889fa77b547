import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from './plan.ts';

/**
 * Completes a site: pages that were not rendered come from the store, those that were go into it. A share has only a
 * store.
 *
 * @param out the site, with the rendered pages in it
 */
export function keepPages({ keys, store, isShare }: Plan, out: string): void {
  for (const [path, key] of keys) {
    const file = join(out, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (existsSync(file)) store.keep(path, key, file);
    else if (!isShare) store.place(path, key, file);
  }
  store.removeOthers(keys);
}
