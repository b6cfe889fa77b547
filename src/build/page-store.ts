import { hash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, link, mkdir } from 'node:fs/promises';
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
    async place(path, key, file) {
      const from = pathOf(nameOf(path, key));
      await mkdir(dirname(file), { recursive: true });
      await link(from, file).catch(() => copyFile(from, file));
    },
    keep(path, key, file) {
      const name = nameOf(path, key);
      if (ledger.isWhole(name)) return;
      const own = pathOf(name);
      makeFolder(dirname(own));
      // What a build that died or a damaged disk left there; to rename a file onto itself would do nothing.
      for (const left of [own, `${own}.part`]) rmSync(left, { recursive: true, force: true });
      linkOrCopy(file, `${own}.part`);
      renameSync(`${own}.part`, own);
      ledger.add(name);
    },
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

/** A second name for the same bytes costs nothing; across file systems it is not to be had. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      rmSync(to);
      linkSync(from, to);
    } else if (code === 'EXDEV' || code === 'EPERM' || code === 'EMLINK' || code === 'ENOTSUP') copyFileSync(from, to);
    else throw error;
  }
}

export interface PageStore {
  has: (path: string, key: string) => boolean;
  /** Puts a held page at its place in a site. */
  place: (path: string, key: string, file: string) => Promise<void>;
  /** Holds a page that was rendered. */
  keep: (path: string, key: string, file: string) => void;
  /** Removes what none of these pages is. */
  removeOthers: (keys: ReadonlyMap<string, string>) => void;
}
