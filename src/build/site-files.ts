import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteSize } from './hosts.ts';
import { openCount } from './site-size.ts';

/** A folder as its files: each one's path in it, with `/`, and the kept file that it is another name of. */
export type SiteFiles = ReadonlyMap<string, string>;

/**
 * Makes a folder hold exactly these files, whatever it held. What is there as another name of the same kept file is left
 * alone, which needs no reading: in the folder of an earlier build that is nearly everything.
 *
 * @param except a folder in it that is left alone whatever it holds
 * @returns what the folder holds now besides `except`
 */
export function fillFolder(folder: string, files: SiteFiles, except?: string): SiteSize {
  const folders = foldersOf(files);
  const { add, size } = openCount();
  const missing = new Set(files.keys());
  const present = new Set<string>();
  const visit = (inner: string): void => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (path === except) continue;
      if (entry.isDirectory() && folders.has(path)) {
        present.add(path);
        visit(path);
        continue;
      }
      const source = entry.isFile() ? files.get(path) : undefined;
      const stat = source !== undefined && sameFile(join(folder, path), source);
      if (stat) {
        missing.delete(path);
        add(inner === '' ? '.' : inner, stat.size);
      } else {
        rmSync(join(folder, path), { recursive: true, force: true });
      }
    }
  };
  mkdirSync(folder, { recursive: true });
  visit('');
  for (const path of missing) {
    const source = files.get(path)!;
    addFile(folder, path, source, present);
    add(dirname(path), statSync(source).size);
  }
  return size;
}

/** Puts files into a folder beside what it holds. */
export function addFiles(folder: string, files: SiteFiles): void {
  const present = new Set<string>();
  for (const [path, source] of files) addFile(folder, path, source, present);
}

/** All files of a folder, by their path in it. */
export function listFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const source = join(entry.parentPath, entry.name);
      return [source.slice(folder.length + 1).replaceAll('\\', '/'), source];
    }),
  );
}

/** @param present folders that are known to be there */
function addFile(folder: string, path: string, source: string, present: Set<string>): void {
  const inner = dirname(path);
  if (!present.has(inner)) {
    mkdirSync(join(folder, inner), { recursive: true });
    present.add(inner);
  }
  try {
    // A second name for the same bytes costs nothing.
    linkSync(source, join(folder, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Across file systems it is not to be had.
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK' && code !== 'ENOTSUP') throw error;
    copyFileSync(source, join(folder, path));
  }
}

function sameFile(path: string, source: string): Stats | undefined {
  const [one, other] = [lstatSync(path), statSync(source)];
  return one.ino === other.ino && one.dev === other.dev ? one : undefined;
}

function foldersOf(files: SiteFiles): Set<string> {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    for (let inner = dirname(path); inner !== '.' && !folders.has(inner); inner = dirname(inner)) folders.add(inner);
  }
  return folders;
}
