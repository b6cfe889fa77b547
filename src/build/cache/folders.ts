import { existsSync, lstatSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import { claimFolder, isMarked, isChecksummed } from './own-folder.ts';

/**
 * The folders of the cache. Everything that is kept between builds is in one folder, `.kawat/cache` or `KAWAT_CACHE`, so
 * that a CI service can save and restore it.
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
 * Makes sure that the cache's folder is Kawat's. Call it before reading or writing the cache.
 *
 * @param name the option or variable that named the folder
 * @throws if the folder holds files that no build made
 */
export function claimCache(name = 'KAWAT_CACHE'): void {
  const { root } = cacheFolders();
  claimFolder(root, name, () => isOldCache(root));
}

/** Makes sure that `.kawat`, where a build keeps its files in a project, is Kawat's. */
export function claimWorkFolder(): void {
  const work = resolve('.kawat');
  // Node writes its compiled modules there before a build writes anything.
  const isKnown = (entries: readonly string[]) =>
    entries.every((entry) => entry === 'compiled') ||
    isMarked(join(work, 'cache')) ||
    isOldCache(join(work, 'cache')) ||
    isChecksummed(work, 'site-copy.of');
  claimFolder(work, 'The work folder', isKnown);
}

/** Recognises a cache of an earlier version, or one that lost its mark, by files that only Kawat writes. */
function isOldCache(root: string): boolean {
  return isChecksummed(root, 'code') || isChecksummed(root, 'checked-pictures');
}

/**
 * Opens the cache for a build. If other code filled it, or if it is unknown which code did, everything except pictures is
 * deleted. Pictures stay because their names depend on how they were made.
 *
 * @param code digest of everything but the content
 * @param warn receives what is deleted, and why
 */
export function openCache(code: string, warn: (text: string) => void): CacheFolders {
  claimCache();
  const folders = cacheFolders();
  const { root, pages, keys, volumes, templates, manifests, articles, pictures } = folders;
  for (const folder of [pages, keys, volumes, templates, manifests, articles, pictures]) {
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) {
      throw new Error(
        `A folder of the cache is a link, and a build would delete files in the folder that it leads to: ${folder}. Remove the link; to have the cache elsewhere, set KAWAT_CACHE`,
      );
    }
    if (stat?.isDirectory() !== false) continue;
    warn(`Expected a folder of the cache and found a file, which is removed: ${folder}`);
    rmSync(folder);
  }
  const kept = readChecksummed(folders.code);
  if (typeof kept === 'object' && kept.text === code) return folders;
  const own = [pages, `${pages}.json`, keys, volumes, templates, manifests, articles];
  if (own.some((path) => existsSync(path))) {
    warn(
      typeof kept === 'object'
        ? `The code or the site’s address has changed since the last build; everything is rebuilt: ${root}`
        : `The cache is damaged; everything is rebuilt: ${root}`,
    );
  }
  for (const path of own) for (const name of [path, `${path}.part`]) rmSync(name, { recursive: true, force: true });
  writeChecksummed(folders.code, code);
  return folders;
}

export interface CacheFolders {
  root: string;
  /** A file: the digest of the code that filled the cache. */
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
  /** What is remembered of the articles. */
  articles: string;
  /** Pictures in their sizes. */
  pictures: string;
  /** A file: which pictures can be shown. */
  checkedPictures: string;
}
