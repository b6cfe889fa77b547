import { existsSync, lstatSync } from 'node:fs';
import type { StampedFiles } from '../articles/read/stamped-files.ts';
import { runInThread } from '../process/run-in-thread.ts';
import { siteCopyFolder } from './site/site-copy.ts';
import type { Tree } from '../files/tree.ts';

/**
 * Starts to list, in threads, the files that a build compares with its cache. With 100,000 articles that takes as long as
 * reading the cache, and both happen at the same time.
 *
 * @param pages the folder of kept pages; without one there is no cache to compare with, so nothing is listed
 */
export function startLookups(contentDir: string, pages: string): Lookups {
  const copy = siteCopyFolder();
  const nothing = Promise.resolve(undefined);
  if (!existsSync(pages)) return { articles: nothing, copy: nothing, pages: nothing };
  return {
    articles: runInThread<StampedFiles>(new URL('../articles/read/stamped-files.ts', import.meta.url), 'stampArticles', contentDir),
    copy: lstatSync(copy, { throwIfNoEntry: false })?.isDirectory()
      ? runInThread<Tree>(new URL('../files/tree.ts', import.meta.url), 'listTree', copy)
      : nothing,
    pages: runInThread<string[]>(new URL('./cache/prefix-folders.ts', import.meta.url), 'cleanPrefixFolders', pages),
  };
}

/** Each is undefined if it failed; the caller then lists the files itself. */
export interface Lookups {
  articles: Promise<StampedFiles | undefined>;
  /** The files of the site copy. */
  copy: Promise<Tree | undefined>;
  /** The names of the kept pages. */
  pages: Promise<readonly string[] | undefined>;
}
