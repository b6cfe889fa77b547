import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileState } from '../../files/file-record.ts';
import type { SiteSize } from './hosts.ts';
import { openCount } from './site-size.ts';
import { listTree, stateOf, type Tree } from '../../files/tree.ts';

/** A folder's files: the path of each, with `/`, and the kept file that it is a hard link to. */
export type SiteFiles = ReadonlyMap<string, string>;

/**
 * Makes a folder hold exactly these files. Existing hard links to the right kept files stay, and no file is read: in the
 * folder of an earlier build, nearly everything stays.
 *
 * @returns what was changed, and the size of everything except `except`
 */
export function fillFolder(folder: string, files: SiteFiles, options: FillOptions = {}): Filled {
  const { except, tree = listTree(folder), correct } = options;
  const { add, size } = openCount();
  const removed: string[] = [];
  const remove = (path: string): void => {
    if (except !== undefined && (path === except || path.startsWith(`${except}/`))) return;
    rmSync(join(folder, path), { recursive: true, force: true });
    removed.push(path);
  };
  mkdirSync(folder, { recursive: true });
  const missing = new Set(files.keys());
  const isNeeded = new Uint8Array(tree.folders.length);
  for (const [number, path] of tree.files.entries()) {
    const state = stateOf(tree, number);
    const source = files.get(path);
    if (correct?.[number] === 1 || (source !== undefined && isHardLink(source, state, tree.dev))) {
      missing.delete(path);
      add(tree.folders[tree.fileParents[number]!] ?? '', state.size);
      for (let inner = tree.fileParents[number]!; inner >= 0 && !isNeeded[inner]; inner = tree.folderParents[inner]!) isNeeded[inner] = 1;
    } else remove(path);
  }
  for (const path of tree.others) remove(path);
  const wanted = foldersOf(missing);
  for (const [number, path] of tree.folders.entries()) if (!isNeeded[number] && !wanted.has(path)) remove(path);
  const present = new Set<string>();
  for (const path of missing) {
    const source = files.get(path)!;
    addFile(folder, path, source, present);
    add(folderOf(path), statSync(source).size);
  }
  return { size, removed, added: [...missing] };
}

export interface FillOptions {
  /** A subfolder that is neither read nor changed. */
  except?: string;
  /** The folder's files, if they were already listed. */
  tree?: Tree | undefined;
  /** 1 for each file of the tree that is known to be correct. `files` need not list those. */
  correct?: Uint8Array | undefined;
}

/** Repeats what `fillFolder` did, in another folder that held the same files. */
export function repeatFilling(folder: string, { removed, added }: Filled, files: SiteFiles): void {
  const present = new Set<string>();
  for (const path of [...removed, ...added]) rmSync(join(folder, path), { recursive: true, force: true });
  for (const path of added) addFile(folder, path, files.get(path)!, present);
}

/** Adds files to a folder. */
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

/** Copies all files of a folder into another, one by one: if the disk is full, Node's `cpSync` reports a misleading error. */
export function copyFiles(from: string, to: string): void {
  for (const [path, source] of listFiles(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(source, join(to, path));
  }
}

/** @param present folders that are known to exist */
function addFile(folder: string, path: string, source: string, present: Set<string>): void {
  const inner = folderOf(path);
  if (!present.has(inner)) {
    mkdirSync(join(folder, inner), { recursive: true });
    present.add(inner);
  }
  try {
    // A hard link needs no space.
    linkSync(source, join(folder, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The file system cannot link these two paths, for example because they are on different disks.
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK' && code !== 'ENOTSUP') throw error;
    copyFileSync(source, join(folder, path));
  }
}

/** True if a file, given its state and disk, is a hard link to the kept one. */
function isHardLink(source: string, { ino }: FileState, dev: number): boolean {
  const stat = statSync(source);
  return stat.ino === ino && stat.dev === dev;
}

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of files) {
    for (let inner = folderOf(path); inner !== '' && !folders.has(inner); inner = folderOf(inner)) folders.add(inner);
  }
  return folders;
}

/** The folder of a path; empty if it has none. `dirname` is too slow for a hundred thousand paths. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export interface Filled {
  size: SiteSize;
  /** Paths of deleted files and folders. */
  removed: readonly string[];
  /** Paths of added files. */
  added: readonly string[];
}
