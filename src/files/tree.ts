import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileState } from './file-record.ts';

/**
 * What stands in a folder.
 *
 * @param folder need not be there
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

/** What the file system says of a file of the tree. */
export function stateOf({ states }: Tree, number: number): FileState {
  const at = number * 4;
  return { ino: states[at]!, size: states[at + 1]!, mtimeMs: states[at + 2]!, mode: states[at + 3]! };
}

/** The number of the folder that the tree is of. */
const ROOT = -1;

/** Paths are from the folder, with `/`. */
export interface Tree {
  /** Of the disk; 0 where the folder is not there. */
  dev: number;
  /** Each after the folder it is in. */
  folders: readonly string[];
  /** Of each folder the number of the folder it is in; -1 for the tree's own. */
  folderParents: Int32Array;
  files: readonly string[];
  /** Of each file the number of the folder it is in. */
  fileParents: Int32Array;
  /** Of each file four numbers, for `stateOf`: as numbers alone they are sent from a thread at once. */
  states: Float64Array;
  /** What is neither, such as links. */
  others: readonly string[];
}
