import { statSync } from 'node:fs';
import { join } from 'node:path';
import { walkArticles } from './walk.ts';

/** A file that was changed so shortly ago may be changed again in the same tick of the file system's clock. */
const TICK = 100;

/**
 * What the file system says of a file, as a line: another line, perhaps another file.
 *
 * @returns empty, which is no file's, where the times cannot tell the file from a later one
 */
export function signOf(path: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return Date.now() - ctimeMs < TICK ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** Every article of a content folder, as `walkArticles` names them, with its sign. */
export function signArticles(contentDir: string): SignedFiles {
  const files = walkArticles(contentDir);
  return { files, signs: files.map((file) => signOf(join(contentDir, file))) };
}

export interface SignedFiles {
  /** Paths from the content folder. */
  files: readonly string[];
  /** Of each file. */
  signs: readonly string[];
}
