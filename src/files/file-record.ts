import { hash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';

/**
 * Records the state of a file that is kept between builds.
 *
 * @param content what was just written there; read from the file if not given
 */
export function recordFile(path: string, content: string | Uint8Array = readFileSync(path)): FileRecord {
  const { size, mtimeMs, mode, ino } = statSync(path);
  return [size, mtimeMs, mode, hash('sha1', content), ino];
}

/** True if a file, or a hard link to it, is unchanged as far as the file system tells. Reads no content. */
export function isUnchanged({ size, mtimeMs, mode, ino }: FileState, kept: FileRecord): boolean {
  return ino === kept[4] && size === kept[0] && mtimeMs === kept[1] && mode === kept[2];
}

/**
 * Checks that a file still has its recorded content: by size, time and mode, else by digest, because a restored cache has
 * the same bytes with other times and modes.
 *
 * @returns the record with the file's present state; undefined if the file is missing, changed or unreadable
 */
export function verifyFile(path: string, kept: FileRecord): FileRecord | undefined {
  try {
    const stat = statSync(path);
    if (isUnchanged(stat, kept)) return kept;
    const { size, mtimeMs, mode, ino } = stat;
    if (!stat.isFile() || size !== kept[0]) return undefined;
    const isUntouched = mtimeMs === kept[1] && mode === kept[2];
    const digest = isUntouched ? kept[3] : hash('sha1', readFileSync(path));
    return digest === kept[3] ? [size, mtimeMs, mode, digest, ino] : undefined;
  } catch {
    return undefined;
  }
}

/** What the file system reports of a file, and the digest of its bytes. */
export type FileRecord = readonly [size: number, mtimeMs: number, mode: number, digest: string, ino: number];

/** What the file system reports of a file. */
export type FileState = Pick<Stats, 'size' | 'mtimeMs' | 'mode' | 'ino'>;
