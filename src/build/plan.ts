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

/** The search volumes of a build: all of them, or those of one machine's share. */
export function planVolumes(library: Library, code: string, share?: Share): readonly VolumeJob[] {
  const jobs = listVolumeJobs(library, code, chooseIndexer(indexerOf(library), console.error));
  return share ? volumesOf(share, jobs) : jobs;
}

/** Decides which pages the site has and which of them must be rendered. */
export function planBuild({ library, cache, code, jobs, isShare, copyTree, pageNames }: PlanOptions): Plan {
  const memory = openKeyMemory(cache.keys, code, console.error);
  const keys = isShare ? pagesOf(jobs, pageKeys(library, code)) : pageKeys(library, code, memory);
  const store = openPageStore(cache.pages, pageNames);
  const copy = copyTree && comparePages(copyTree, keys, store, cache);
  return { library, cache, jobs, keys, store, copy, missing: [...keys].filter(([, key]) => !store.has(key)) };
}

/** Finds the files of the site copy that can stay: hard links to the right kept pages. */
function comparePages(tree: Tree, keys: ReadonlyMap<string, string>, store: PageStore, { pages }: CacheFolders): ComparedCopy {
  const correct = new Uint8Array(tree.files.length);
  const others = new Map(keys);
  // Inode numbers can be compared only on the same disk.
  if (tree.dev !== statSync(pages).dev) return { tree, correct, others };
  for (const [number, file] of tree.files.entries()) {
    const path = pageOf(file);
    const key = keys.get(path);
    if (key === undefined || !store.isIntactLink(key, stateOf(tree, number))) continue;
    correct[number] = 1;
    others.delete(path);
  }
  return { tree, correct, others };
}

function pagesOf(jobs: readonly VolumeJob[], keys: ReadonlyMap<string, string>): Map<string, string> {
  const paths = jobs.flatMap(({ language, articles }) => articles.map(({ story }) => articlePath(language, story)));
  return new Map(paths.map((path) => [path, keys.get(path)!]));
}

export interface Plan {
  library: Library;
  cache: CacheFolders;
  jobs: readonly VolumeJob[];
  /** The key of each page, by its path from the site's base. */
  keys: ReadonlyMap<string, string>;
  store: PageStore;
  copy: ComparedCopy | undefined;
  /** The pages that must be rendered. */
  missing: readonly (readonly [path: string, key: string])[];
}

export interface PlanOptions {
  library: Library;
  cache: CacheFolders;
  /** Digest of everything but the content. */
  code: string;
  jobs: readonly VolumeJob[];
  /** If true, the plan has only the pages of the articles in `jobs`. */
  isShare: boolean;
  /** The files of the site copy, if there is one. */
  copyTree: Tree | undefined;
  /** The names of the kept pages, if they were listed. */
  pageNames: readonly string[] | undefined;
}

/** The site copy, compared with what the new site will hold. */
export interface ComparedCopy {
  tree: Tree;
  /** 1 for each file of the tree that is the right page. */
  correct: Uint8Array;
  /** The keys of all other pages, by path. */
  others: ReadonlyMap<string, string>;
}
