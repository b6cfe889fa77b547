import { mkdirSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openLedger } from '../../files/ledger.ts';
import type { FileState, FileRecord } from '../../files/file-record.ts';
import { cleanPrefixFolders } from './prefix-folders.ts';

/**
 * Opens the store of rendered pages. A stored page is never changed, so a build that is killed leaves no wrong page. Pages
 * that the present site does not have are deleted, so no withdrawn text stays.
 *
 * @param folder the store's folder, which is made if it is missing
 * @param names  the names of the stored pages, from `cleanPrefixFolders`
 * @param warn   receives warnings about damaged pages
 */
export function openPageStore(
  folder: string,
  names: readonly string[] = cleanPrefixFolders(folder),
  warn: (text: string) => void = console.error,
): PageStore {
  const present = new Set(names);
  // `join` would be too slow for so many paths.
  const pathOf = (key: string) => `${folder}/${key.slice(0, 2)}/${key}`;
  const ledger = openLedger(`${folder}.json`, pathOf, warn);
  const made = new Set<string>();
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    mkdirSync(path, { recursive: true });
    made.add(path);
  };
  return {
    isIntactLink: (key, state) => present.has(key) && ledger.isIntactLink(key, state),
    has: (key) => ledger.isIntact(key),
    async add(key, content) {
      const own = pathOf(key);
      makeFolder(dirname(own));
      await writeNew(own, content);
      ledger.add(key, content);
    },
    fileOf: pathOf,
    recordOf: ledger.recordOf,
    removeOthers(wanted) {
      ledger.save(wanted);
      for (const name of present) if (!wanted.has(name)) rmSync(pathOf(name), { recursive: true, force: true });
    },
  };
}

/** Replaces a file instead of writing into it, because a site may have a hard link to it. */
async function writeNew(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // A killed build or a damaged disk left this file.
    await rm(file, { recursive: true });
    await writeFile(file, content, { flag: 'wx' });
  }
}

export interface PageStore {
  /** True if a file with this state is a hard link to an intact page; it saves `has` a look at the disk. */
  isIntactLink: (key: string, state: FileState) => boolean;
  has: (key: string) => boolean;
  /** Stores a rendered page. */
  add: (key: string, content: Uint8Array) => Promise<void>;
  /** The path of a stored page. */
  fileOf: (key: string) => string;
  /** The record of a stored page: its size, digest and so on. */
  recordOf: (key: string) => FileRecord | undefined;
  /** Deletes all pages except these. */
  removeOthers: (wanted: ReadonlySet<string>) => void;
}
