import { availableParallelism } from 'node:os';
import type { Library } from '../articles/library.ts';
import { articlePath } from '../articles/urls.ts';
import { indexBeside } from '../search/index/process.ts';
import { orderVolumes, type VolumeOrder } from '../search/index/volume-order.ts';
import { openCache, type CacheFolders } from './cache.ts';
import { pageKeys } from './page-keys.ts';
import { openPageStore, type PageStore } from './page-store.ts';
import { volumesOf, type Share } from './share.ts';

/**
 * What one build does: which pages it renders and which it keeps, and the search index that is made beside them. The
 * index begins at once and runs in processes of its own.
 *
 * @param code  digest of all that is not content
 * @param share one machine's share: some volumes, and the pages of their articles
 */
export function planBuild(library: Library, code: string, share?: Share): Plan {
  const cache = openCache(code, console.error);
  const all = orderVolumes(library, code);
  const orders = share ? volumesOf(share, all) : all;
  const keys = share ? pagesOf(orders, pageKeys(library, code)) : pageKeys(library, code);
  const store = openPageStore(cache.pages);
  // Indexing takes longer than rendering, which waits for the disk in between.
  const processes = availableParallelism();
  const stop = new AbortController();
  const indexing = indexBeside(orders, library.settings.contentDir, cache.volumes, processes, stop.signal);
  // Whoever awaits it hears of a failure; until then it must not end the process.
  indexing.catch(() => undefined);
  return {
    library,
    cache,
    orders,
    keys,
    store,
    indexing,
    isShare: share !== undefined,
    stop,
    isKept: (path) => {
      const key = keys.get(path);
      // What is not in a share is another machine's.
      return key === undefined ? share !== undefined : store.has(path, key);
    },
    rendered: 0,
    onPlanned: () => undefined,
    onRendered: () => undefined,
    onWaiting: () => undefined,
    onWriting: () => undefined,
  };
}

function pagesOf(orders: readonly VolumeOrder[], keys: ReadonlyMap<string, string>): Map<string, string> {
  const paths = orders.flatMap(({ language, articles }) => articles.map(({ story }) => articlePath(language, story)));
  return new Map(paths.map((path) => [path, keys.get(path)!]));
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
  isShare: boolean;
  onPlanned: (toRender: number) => void;
  onRendered: (done: number) => void;
  onWaiting: (text: string) => void;
  onWriting: () => void;
}
