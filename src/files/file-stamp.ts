import { lstatSync, type Stats } from 'node:fs';

/**
 * What the file system reports of a file, as one line. A different stamp means that the file may have changed.
 *
 * @returns an empty string, which never counts as equal, if the file is missing or so new that a later change might not show
 */
export function stampOf(path: string): string {
  const stat = lookAt(path);
  if (!stat) return '';
  const { size, mtimeMs, ctimeMs, ino } = stat;
  return Date.now() - ctimeMs < TICK ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** In milliseconds, more than a tick of any usual file system's clock. Two changes within one tick have the same time. */
const TICK = 100;

function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // The caller reads the file and reports the error.
    return undefined;
  }
}
