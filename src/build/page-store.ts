import { hash } from 'node:crypto';
import { existsSync, linkSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Pages that were rendered, by their keys. A page is never changed once it is there, so a build that dies half-way
 * leaves nothing wrong behind; what no page of the present site has is removed, so that nothing withdrawn stays.
 *
 * @param folder the store's; made when needed
 */
export function openPageStore(folder: string): PageStore {
  const held = new Set<string>();
  if (existsSync(folder)) {
    for (const shelf of readdirSync(folder)) for (const name of readdirSync(join(folder, shelf))) held.add(name);
  }
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);
  const made = new Set<string>();
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    mkdirSync(path, { recursive: true });
    made.add(path);
  };
  return {
    has: (path, key) => held.has(nameOf(path, key)),
    place(path, key, file) {
      makeFolder(dirname(file));
      linkOrCopy(pathOf(nameOf(path, key)), file);
    },
    keep(path, key, file) {
      const name = nameOf(path, key);
      if (held.has(name)) return;
      makeFolder(dirname(pathOf(name)));
      linkOrCopy(file, `${pathOf(name)}.part`);
      renameSync(`${pathOf(name)}.part`, pathOf(name));
      held.add(name);
    },
    removeOthers(keys) {
      const wanted = new Set([...keys].map(([path, key]) => nameOf(path, key)));
      for (const name of held) {
        if (wanted.has(name)) continue;
        rmSync(pathOf(name), { force: true });
        held.delete(name);
      }
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
  place: (path: string, key: string, file: string) => void;
  /** Holds a page that was rendered. */
  keep: (path: string, key: string, file: string) => void;
  /** Removes what none of these pages is. */
  removeOthers: (keys: ReadonlyMap<string, string>) => void;
}
