import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../findings/finding.ts';
import { walkContent } from './walk.ts';

/** A file that was changed so shortly ago may be changed again in the same tick of the file system's clock. */
const TICK = 100;

/**
 * What the file system says of a file, as a line: another line, perhaps another file.
 *
 * @returns empty, which is no file's, where the times cannot tell the file from a later one, or it is gone
 */
export function signOf(path: string): string {
  const stat = lookAt(path);
  if (!stat) return '';
  const { size, mtimeMs, ctimeMs, ino } = stat;
  return Date.now() - ctimeMs < TICK ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** Every article of a content folder, as `walkContent` names them, with its sign. */
export function signArticles(contentDir: string): SignedFiles {
  const { files, problems } = walkContent(contentDir);
  return { files, problems, signs: files.map((file) => signOf(join(contentDir, file))) };
}

function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // Reading it says what is wrong.
    return undefined;
  }
}

export interface SignedFiles {
  /** Paths from the content folder. */
  files: readonly string[];
  /** What is in the way. */
  problems: readonly Problem[];
  /** Of each file. */
  signs: readonly string[];
}
