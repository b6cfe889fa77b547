import { lstatSync, type Stats } from 'node:fs';

/**
 * What the file system says of a file, as a line: another line, perhaps another file.
 *
 * @returns an empty string, which equals no file's sign, if the file is gone or was changed too recently to be told from a later one
 */
export function stampOf(path: string): string {
  const stat = lookAt(path);
  if (!stat) return '';
  const { size, mtimeMs, ctimeMs, ino } = stat;
  return Date.now() - ctimeMs < TICK ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** A file that was changed so shortly ago may be changed again in the same tick of the file system's clock. */
export const TICK = 100;

export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // Reading it says what is wrong.
    return undefined;
  }
}
