import { existsSync, lstatSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import { claimFolder, isMarked, isSealed } from './own-folder.ts';

/**
 * Everything that is kept between builds is in one folder, so that a CI can save and restore it whole:
 * `.kawat/cache`, or what `KAWAT_CACHE` names.
 */
export function cacheFolders(): CacheFolders {
  const root = resolve(process.env['KAWAT_CACHE'] || '.kawat/cache');
  return {
    root,
    code: join(root, 'code'),
    pages: join(root, 'pages'),
    keys: join(root, 'keys'),
    volumes: join(root, 'volumes'),
    templates: join(root, 'templates'),
    manifests: join(root, 'manifests'),
    articles: join(root, 'articles'),
    pictures: join(root, 'pictures'),
    checkedPictures: join(root, 'checked-pictures'),
  };
}

/**
 * Makes sure that the cache's folder is Kawat's. Whatever reads or writes the cache asks first.
 *
 * @param name what named the folder
 * @throws if the folder holds what no build made
 */
export function claimCache(name = 'KAWAT_CACHE'): void {
  const { root } = cacheFolders();
  claimFolder(root, name, () => isOldCache(root));
}

/** Makes sure that `.kawat`, where a build works in a project, is Kawat's. */
export function claimWorkFolder(): void {
  const work = resolve('.kawat');
  // Node's compiled modules are there before anything else is.
  const isKnown = (entries: readonly string[]) =>
    entries.every((entry) => entry === 'compiled') ||
    isMarked(join(work, 'cache')) ||
    isOldCache(join(work, 'cache')) ||
    isSealed(work, 'spare.of');
  claimFolder(work, 'The folder of what is kept', isKnown);
}

/** A cache of an earlier version, or one whose mark was lost, is known by files that nothing else writes. */
function isOldCache(root: string): boolean {
  return isSealed(root, 'code') || isSealed(root, 'checked-pictures');
}

/**
 * Opens the cache for a build: what other code kept is dropped, and so is all where it cannot be told which code did.
 * Pictures stay: their names say how they were made.
 *
 * @param code digest of all that is not content
 * @param say  told what is dropped
 */
export function openCache(code: string, say: (text: string) => void): CacheFolders {
  claimCache();
  const folders = cacheFolders();
  const { root, pages, keys, volumes, templates, manifests, articles, pictures } = folders;
  for (const folder of [pages, keys, volumes, templates, manifests, articles, pictures]) {
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) {
      throw new Error(
        `A folder of the cache is a link, and a build would remove what is where it leads: ${folder}. Remove the link; to have the cache elsewhere, set KAWAT_CACHE`,
      );
    }
    if (stat?.isDirectory() !== false) continue;
    say(`A file stands where a folder of the cache should be, and is removed: ${folder}`);
    rmSync(folder);
  }
  const kept = readChecksummed(folders.code);
  if (typeof kept === 'object' && kept.text === code) return folders;
  const own = [pages, `${pages}.json`, keys, volumes, templates, manifests, articles];
  if (own.some((path) => existsSync(path))) {
    say(
      typeof kept === 'object'
        ? `What was kept of earlier builds is of other code or another address; all is made anew: ${root}`
        : `What was kept of earlier builds is damaged; all is made anew: ${root}`,
    );
  }
  for (const path of own) for (const name of [path, `${path}.part`]) rmSync(name, { recursive: true, force: true });
  writeChecksummed(folders.code, code);
  return folders;
}

export interface CacheFolders {
  root: string;
  /** Names the code that the rest was made by. */
  code: string;
  /** Rendered pages. */
  pages: string;
  /** Their keys. */
  keys: string;
  /** Search volumes. */
  volumes: string;
  /** The search's manifests. */
  manifests: string;
  /** Bundled templates. */
  templates: string;
  /** What reading the articles gave. */
  articles: string;
  /** Pictures in their sizes. */
  pictures: string;
  /** Which pictures can be shown, a file. */
  checkedPictures: string;
}
