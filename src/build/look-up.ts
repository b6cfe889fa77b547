import { existsSync, lstatSync } from 'node:fs';
import type { StampedFiles } from '../articles/read/stamped-files.ts';
import { runInThread } from '../process/run-in-thread.ts';
import { spareFolder } from './site/spare.ts';
import type { Tree } from '../files/tree.ts';

/**
 * Begins to look up, in threads, what stands on the disk when a build begins: of 100,000 articles that takes as long as
 * reading what is remembered of them, and both are done at once.
 *
 * @param pages where the pages are kept; where there is none, nothing is remembered and little is to be looked up
 */
export function findBeside(contentDir: string, pages: string): Found {
  const spare = spareFolder();
  const nothing = Promise.resolve(undefined);
  if (!existsSync(pages)) return { articles: nothing, spare: nothing, pages: nothing };
  return {
    articles: runInThread<StampedFiles>(new URL('../articles/read/stamped-files.ts', import.meta.url), 'stampArticles', contentDir),
    spare: lstatSync(spare, { throwIfNoEntry: false })?.isDirectory()
      ? runInThread<Tree>(new URL('../files/tree.ts', import.meta.url), 'listTree', spare)
      : nothing,
    pages: runInThread<string[]>(new URL('./cache/shelves.ts', import.meta.url), 'tidyShelves', pages),
  };
}

/** What fails is undefined, and whoever needs it looks by itself. */
export interface Found {
  articles: Promise<StampedFiles | undefined>;
  /** What stands in the spare. */
  spare: Promise<Tree | undefined>;
  /** The names of the kept pages. */
  pages: Promise<readonly string[] | undefined>;
}
