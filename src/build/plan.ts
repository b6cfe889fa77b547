import type { Library } from '../articles/library.ts';
import { articlePath } from '../articles/urls.ts';
import { orderVolumes, type VolumeOrder } from '../search/index/volume-order.ts';
import type { CacheFolders } from './cache.ts';
import { pageKeys } from './page-keys.ts';
import { openPageStore, type PageStore } from './page-store.ts';
import { volumesOf, type Share } from './share.ts';

/**
 * What one build does: which pages the site has, which of them are kept, and the search volumes.
 *
 * @param code  digest of all that is not content
 * @param share one machine's share: some volumes, and the pages of their articles
 */
export function planBuild(library: Library, cache: CacheFolders, code: string, share?: Share): Plan {
  const all = orderVolumes(library, code);
  const orders = share ? volumesOf(share, all) : all;
  const keys = share ? pagesOf(orders, pageKeys(library, code)) : pageKeys(library, code);
  const store = openPageStore(cache.pages);
  return { library, cache, orders, keys, store, missing: [...keys].filter(([, key]) => !store.has(key)) };
}

function pagesOf(orders: readonly VolumeOrder[], keys: ReadonlyMap<string, string>): Map<string, string> {
  const paths = orders.flatMap(({ language, articles }) => articles.map(({ story }) => articlePath(language, story)));
  return new Map(paths.map((path) => [path, keys.get(path)!]));
}

export interface Plan {
  library: Library;
  cache: CacheFolders;
  orders: readonly VolumeOrder[];
  /** By path from the site's base. */
  keys: ReadonlyMap<string, string>;
  store: PageStore;
  /** The pages that have to be rendered. */
  missing: readonly (readonly [path: string, key: string])[];
}
