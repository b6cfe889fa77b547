import { statSync } from 'node:fs';
import type { Library } from '../articles/model/library.ts';
import { articlePath } from '../articles/model/urls.ts';
import { chooseIndexer, indexerOf } from '../search/index/indexer.ts';
import { listVolumeJobs, type VolumeJob } from '../search/index/volume-job.ts';
import type { CacheFolders } from './cache/folders.ts';
import { openKeyMemory } from './cache/key-memory.ts';
import { pageKeys } from './page-list.ts';
import { openPageStore, type PageStore } from './cache/page-store.ts';
import { pageOf } from './site/page-files.ts';
import { volumesOf, type Share } from './share.ts';
import { stateOf, type Tree } from '../files/tree.ts';

/** The search volumes of a build: all, or those of one machine's share. */
export function planVolumes(library: Library, code: string, share?: Share): readonly VolumeJob[] {
  const jobs = listVolumeJobs(library, code, chooseIndexer(indexerOf(library), console.error));
  return share ? volumesOf(share, jobs) : jobs;
}

/**
 * What one build does: which pages the site has, and which of them are kept.
 *
 * @param code  digest of all that is not content
 * @param jobs the volumes
 */
export function planBuild(library: Library, cache: CacheFolders, code: string, jobs: readonly VolumeJob[], options: PlanOptions): Plan {
  const memory = openKeyMemory(cache.keys, code, console.error);
  const keys = options.isShare ? pagesOf(jobs, pageKeys(library, code)) : pageKeys(library, code, memory);
  const store = openPageStore(cache.pages, options.pages);
  const spare = options.spare && comparePages(options.spare, keys, store, cache);
  return { library, cache, jobs, keys, store, spare, missing: [...keys].filter(([, key]) => !store.has(key)) };
}

/** Finds the files of the spare that are right as they are: other names of the pages that the store holds, where they belong. */
function comparePages(tree: Tree, keys: ReadonlyMap<string, string>, store: PageStore, { pages }: CacheFolders): ComparedSpare {
  const standing = new Uint8Array(tree.files.length);
  const others = new Map(keys);
  // What is on another disk has other numbers.
  if (tree.dev !== statSync(pages).dev) return { tree, standing, others };
  for (const [number, file] of tree.files.entries()) {
    const path = pageOf(file);
    const key = keys.get(path);
    if (key === undefined || !store.isIntactLink(key, stateOf(tree, number))) continue;
    standing[number] = 1;
    others.delete(path);
  }
  return { tree, standing, others };
}

function pagesOf(jobs: readonly VolumeJob[], keys: ReadonlyMap<string, string>): Map<string, string> {
  const paths = jobs.flatMap(({ language, articles }) => articles.map(({ story }) => articlePath(language, story)));
  return new Map(paths.map((path) => [path, keys.get(path)!]));
}

export interface Plan {
  library: Library;
  cache: CacheFolders;
  jobs: readonly VolumeJob[];
  /** By path from the site's base. */
  keys: ReadonlyMap<string, string>;
  store: PageStore;
  spare: ComparedSpare | undefined;
  /** The pages that have to be rendered. */
  missing: readonly (readonly [path: string, key: string])[];
}

export interface PlanOptions {
  /** One machine's share has the pages of its volumes' articles alone. */
  isShare: boolean;
  /** What stands in the spare. */
  spare: Tree | undefined;
  /** The names of the kept pages, where they were looked up. */
  pages: readonly string[] | undefined;
}

/** The spare beside what the site is to be. */
export interface ComparedSpare {
  tree: Tree;
  /** 1 for each file of the tree that is the right page. */
  standing: Uint8Array;
  /** The keys of all other pages, by path. */
  others: ReadonlyMap<string, string>;
}
