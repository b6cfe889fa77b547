import { availableParallelism } from 'node:os';
import type { Library } from '../articles/library.ts';
import { indexBeside } from '../search/index/process.ts';
import { orderVolumes, type VolumeOrder } from '../search/index/order.ts';
import { openCache, type CacheFolders } from './cache.ts';
import { pageKeys } from './page-keys.ts';
import { openPageStore, type PageStore } from './page-store.ts';

/**
 * What one build does: which pages it renders and which it keeps, and the search index that is made beside them. The
 * index begins at once and runs in processes of its own.
 *
 * @param code digest of all that is not content
 */
export function planBuild(library: Library, code: string, onIndexed: (volumes: number) => void = () => undefined): Plan {
  const cache = openCache(code, console.error);
  const orders = orderVolumes(library, code);
  const keys = pageKeys(library, code);
  const store = openPageStore(cache.pages);
  // Indexing takes longer than rendering, which waits for the disk in between.
  const processes = availableParallelism();
  const stop = new AbortController();
  const indexing = indexBeside(orders, library.settings.contentDir, cache.volumes, processes, onIndexed, stop.signal);
  // Whoever awaits it hears of a failure; until then it must not end the process.
  indexing.catch(() => undefined);
  return {
    library,
    cache,
    orders,
    keys,
    store,
    indexing,
    stop,
    isKept: (path) => {
      const key = keys.get(path);
      return key !== undefined && store.has(path, key);
    },
    rendered: 0,
    total: 0,
    onRendered: () => undefined,
  };
}

/**
 * The plan of the build that runs in this process. Astro loads its configuration in a module graph of its own; the
 * registry of symbols is what both share.
 */
export function currentPlan(): Plan | undefined {
  return (globalThis as { [SHARED]?: Plan })[SHARED];
}

/** Hands a plan to the integration; none afterwards. */
export function setPlan(plan: Plan | undefined): void {
  (globalThis as { [SHARED]?: Plan | undefined })[SHARED] = plan;
}

const SHARED: unique symbol = Symbol.for('kawat.plan') as never;

export interface Plan {
  library: Library;
  cache: CacheFolders;
  orders: readonly VolumeOrder[];
  /** By path from the site's base. */
  keys: ReadonlyMap<string, string>;
  store: PageStore;
  indexing: Promise<{ indexed: number; kept: number }>;
  /** Ends the indexing of a build that has failed. */
  stop: AbortController;
  /** True for a page that need not be rendered. */
  isKept: (path: string) => boolean;
  /** Pages rendered so far. */
  rendered: number;
  /** Pages to render in all. */
  total: number;
  onRendered: (done: number, total: number) => void;
}
