import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteSize } from './hosts.ts';
import { openCount } from './site-size.ts';
import { listTree, type Tree } from './tree.ts';

/** A folder as its files: each one's path in it, with `/`, and the kept file that it is another name of. */
export type SiteFiles = ReadonlyMap<string, string>;

/**
 * Makes a folder hold exactly these files, whatever it held. What is there as another name of the same kept file is left
 * alone, which needs no reading: in the folder of an earlier build that is nearly everything.
 *
 * @param except a folder in it that is left alone whatever it holds
 * @param tree   what stands in the folder, where that was looked up
 * @returns what was done, and what the folder holds now besides `except`
 */
export function fillFolder(folder: string, files: SiteFiles, except?: string, tree = listTree(folder)): Filled {
  const folders = foldersOf(files);
  const { add, size } = openCount();
  const removed: string[] = [];
  const remove = (path: string): void => {
    if (except !== undefined && (path === except || path.startsWith(`${except}/`))) return;
    rmSync(join(folder, path), { recursive: true, force: true });
    removed.push(path);
  };
  mkdirSync(folder, { recursive: true });
  const missing = new Set(files.keys());
  for (const [number, path] of tree.files.entries()) {
    const source = files.get(path);
    if (source !== undefined && isName(source, tree, number)) {
      missing.delete(path);
      add(dirname(path), tree.sizes[number]!);
    } else remove(path);
  }
  for (const path of tree.others) remove(path);
  for (const path of tree.folders) if (!folders.has(path)) remove(path);
  const present = new Set(tree.folders.filter((path) => folders.has(path)));
  for (const path of missing) {
    const source = files.get(path)!;
    addFile(folder, path, source, present);
    add(dirname(path), statSync(source).size);
  }
  return { size, removed, added: [...missing] };
}

/** Does to a folder what was done to another that held the same. */
export function repeatFilling(folder: string, { removed, added }: Filled, files: SiteFiles): void {
  const present = new Set<string>();
  for (const path of [...removed, ...added]) rmSync(join(folder, path), { recursive: true, force: true });
  for (const path of added) addFile(folder, path, files.get(path)!, present);
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

/** Copies all files of a folder into another, one by one: of a full disk, Node's copy of a folder says that it is broken. */
export function copyFiles(from: string, to: string): void {
  for (const [path, source] of listFiles(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(source, join(to, path));
  }
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

/** True where a file of the tree is another name of the kept one. */
function isName(source: string, { inodes, dev }: Tree, number: number): boolean {
  const stat = statSync(source);
  return stat.ino === inodes[number] && stat.dev === dev;
}

function foldersOf(files: SiteFiles): Set<string> {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    for (let inner = dirname(path); inner !== '.' && !folders.has(inner); inner = dirname(inner)) folders.add(inner);
  }
  return folders;
}

export interface Filled {
  size: SiteSize;
  /** Paths of files and folders. */
  removed: readonly string[];
  /** Paths of files. */
  added: readonly string[];
}
