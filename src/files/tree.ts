import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileState } from './file-record.ts';

/**
 * Lists a folder's files and folders.
 *
 * @param folder may be missing
 */
export function listTree(folder: string): Tree {
  const dev = lstatSync(folder, { throwIfNoEntry: false })?.dev ?? 0;
  const folders: string[] = [];
  const others: string[] = [];
  const files: string[] = [];
  const folderParents: number[] = [];
  const fileParents: number[] = [];
  const states: number[] = [];
  const visit = (inner: string, own: number): void => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) {
        folderParents.push(own);
        visit(path, folders.push(path) - 1);
      } else if (entry.isFile()) {
        const { ino, size, mtimeMs, mode } = lstatSync(`${folder}/${path}`);
        files.push(path);
        fileParents.push(own);
        states.push(ino, size, mtimeMs, mode);
      } else others.push(path);
    }
  };
  if (dev !== 0) visit('', ROOT);
  return {
    dev,
    folders,
    others,
    files,
    folderParents: Int32Array.from(folderParents),
    fileParents: Int32Array.from(fileParents),
    states: Float64Array.from(states),
  };
}

/** The state of a file of the tree. */
export function stateOf({ states }: Tree, number: number): FileState {
  const start = number * 4;
  return { ino: states[start]!, size: states[start + 1]!, mtimeMs: states[start + 2]!, mode: states[start + 3]! };
}

/** The number that stands for the listed folder itself. */
const ROOT = -1;

/** Paths are relative to the folder, with `/`. */
export interface Tree {
  /** The disk's number; 0 if the folder is missing. */
  dev: number;
  /** A folder comes after the folder that it is in. */
  folders: readonly string[];
  /** For each folder, the number of the folder it is in; -1 for the listed folder. */
  folderParents: Int32Array;
  files: readonly string[];
  /** For each file, the number of the folder it is in. */
  fileParents: Int32Array;
  /** Four numbers per file, which `stateOf` reads. A typed array is sent between threads quickly. */
  states: Float64Array;
  /** Entries that are neither files nor folders, such as links. */
  others: readonly string[];
}
