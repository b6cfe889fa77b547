import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRecord } from '../files/file-record.ts';
import { readVolume } from '../search/index/kept-volume.ts';
import type { CacheFolders } from './cache/folders.ts';
import { readLedger } from '../files/ledger.ts';
import { readTemplates } from './astro/templates.ts';

/**
 * Reads every kept file and compares it with its recorded digest. A build without this trusts a file if its size, time and
 * mode are unchanged. Files that differ are deleted, so the build makes them again. What is remembered of the articles is
 * not read here: it has its own digest, which every build checks.
 *
 * @param warn receives a line for each file that differs
 * @returns whether a file is one of those; it recognises hard links, because a site's files are links to kept ones
 */
export function verifyCache(
  { pages, pictures, volumes, templates }: CacheFolders,
  warn: (text: string) => void,
): (file: string) => boolean {
  const damaged = new Set<string>();
  const isWhole = (path: string, kept: FileRecord, what: string): boolean => {
    const stat = statSync(path, { throwIfNoEntry: false });
    // Any build makes missing files again.
    if (!stat?.isFile() || hash('sha1', readFileSync(path)) === kept[3]) return true;
    damaged.add(`${stat.dev} ${stat.ino}`);
    warn(`A kept ${what} has changed since it was kept and is rebuilt: ${path}`);
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

  /** Checks every file, even after one has failed, so that each one is reported. */
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
