import { mkdirSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openLedger } from '../../files/ledger.ts';
import type { FileState, FileRecord } from '../../files/file-record.ts';
import { tidyShelves } from './shelves.ts';

/**
 * Pages that were rendered, by their keys. A page is never changed once it is there, so a build that dies half-way
 * leaves nothing wrong behind; what no page of the present site has is removed, so that nothing withdrawn stays.
 *
 * @param folder the store's; made when needed
 * @param names  what `tidyShelves` found in it
 * @param say    told of damage
 */
export function openPageStore(
  folder: string,
  names: readonly string[] = tidyShelves(folder),
  say: (text: string) => void = console.error,
): PageStore {
  const found = new Set(names);
  // Very many are made; `join` would take its time.
  const pathOf = (key: string) => `${folder}/${key.slice(0, 2)}/${key}`;
  const ledger = openLedger(`${folder}.json`, pathOf, say);
  const made = new Set<string>();
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    mkdirSync(path, { recursive: true });
    made.add(path);
  };
  return {
    isIntactLink: (key, state) => found.has(key) && ledger.isIntactLink(key, state),
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
      for (const name of found) if (!wanted.has(name)) rmSync(pathOf(name), { recursive: true, force: true });
    },
  };
}

/** Never writes into a file that is there: its bytes may be a site's as well. */
async function writeNew(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // What a build that died or a damaged disk left there.
    await rm(file, { recursive: true });
    await writeFile(file, content, { flag: 'wx' });
  }
}

export interface PageStore {
  /** True where what the file system says of a file shows that it is another name of a page's; `has` then need not look. */
  isIntactLink: (key: string, state: FileState) => boolean;
  has: (key: string) => boolean;
  /** Holds a page that was rendered. */
  add: (key: string, content: Uint8Array) => Promise<void>;
  /** Where a held page is. */
  fileOf: (key: string) => string;
  /** What was noted of a held page. */
  recordOf: (key: string) => FileRecord | undefined;
  /** Removes all pages but these. */
  removeOthers: (wanted: ReadonlySet<string>) => void;
}
