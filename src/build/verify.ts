import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRecord } from '../files/file-record.ts';
import { readVolume } from '../search/index/kept-volume.ts';
import type { CacheFolders } from './cache/folders.ts';
import { readLedger } from '../files/ledger.ts';
import { readTemplates } from './astro/templates.ts';

/**
 * Reads everything that is kept between builds and compares it with the digests that were noted. A build without this
 * trusts a file whose size, time and mode are as they were. What differs is named and removed, so it is made anew; what
 * is remembered of the articles carries a digest of its own, which every build compares.
 *
 * @param warn receives a line for each file that differs
 * @returns tells whether a file is one of those, under whatever name: a site's files are other names of kept ones
 */
export function verifyCache(
  { pages, pictures, volumes, templates }: CacheFolders,
  warn: (text: string) => void,
): (file: string) => boolean {
  const damaged = new Set<string>();
  const isWhole = (path: string, kept: FileRecord, what: string): boolean => {
    const stat = statSync(path, { throwIfNoEntry: false });
    // What is missing is made anew by any build.
    if (!stat?.isFile() || hash('sha1', readFileSync(path)) === kept[3]) return true;
    damaged.add(`${stat.dev} ${stat.ino}`);
    warn(`A kept ${what} is not what was kept, and is made anew: ${path}`);
    return false;
  };
  for (const [key, kept] of readLedger(`${pages}.json`)) {
    const path = join(pages, key.slice(0, 2), key);
    if (!isWhole(path, kept, 'page')) rmSync(path);
  }
  for (const [name, kept] of readLedger(`${pictures}.json`)) {
    const path = join(pictures, name);
    if (!isWhole(path, kept, 'picture')) rmSync(path);
  }
  for (const folder of foldersIn(volumes)) {
    const volume = readVolume(folder, () => true);
    if (typeof volume === 'object' && !areWhole(folder, volume.files, 'file of a search volume')) rmSync(folder, { recursive: true });
  }
  const bundled = readTemplates(templates);
  if (bundled && !areWhole(templates, bundled.files, 'file of the templates')) rmSync(templates, { recursive: true });
  return (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat !== undefined && damaged.has(`${stat.dev} ${stat.ino}`);
  };

  /** Looks at every file, so that each one that differs is named. */
  function areWhole(folder: string, files: readonly (readonly [path: string, kept: FileRecord])[], what: string): boolean {
    return files.map(([path, kept]) => isWhole(join(folder, path), kept, what)).every(Boolean);
  }
}

function foldersIn(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}
