import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openLedger } from './ledger.ts';
import { clearShelves, listShelves } from './shelves.ts';

/**
 * Pages that were rendered, by their keys. A page is never changed once it is there, so a build that dies half-way
 * leaves nothing wrong behind; what no page of the present site has is removed, so that nothing withdrawn stays.
 *
 * @param folder the store's; made when needed
 * @param say    told of damage
 */
export function openPageStore(folder: string, say: (text: string) => void = console.error): PageStore {
  clearShelves(folder);
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);
  const ledger = openLedger(`${folder}.json`, pathOf, say);
  const made = new Set<string>();
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    mkdirSync(path, { recursive: true });
    made.add(path);
  };
  return {
    has: (path, key) => ledger.isWhole(nameOf(path, key)),
    async add(path, key, content) {
      const name = nameOf(path, key);
      const own = pathOf(name);
      makeFolder(dirname(own));
      await writeNew(own, content);
      ledger.add(name, content);
    },
    fileOf: (path, key) => pathOf(nameOf(path, key)),
    removeOthers(keys) {
      const wanted = new Set([...keys].map(([path, key]) => nameOf(path, key)));
      ledger.save(wanted);
      for (const name of listShelves(folder)) if (!wanted.has(name)) rmSync(pathOf(name), { recursive: true, force: true });
    },
  };
}

/** Two pages may show the same; they are still two. */
function nameOf(path: string, key: string): string {
  return hash('sha1', `${path}\n${key}`);
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
  has: (path: string, key: string) => boolean;
  /** Holds a page that was rendered. */
  add: (path: string, key: string, content: Uint8Array) => Promise<void>;
  /** Where a held page is. */
  fileOf: (path: string, key: string) => string;
  /** Removes what none of these pages is. */
  removeOthers: (keys: ReadonlyMap<string, string>) => void;
}
