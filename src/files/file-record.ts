import { hash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';

/**
 * Notes what a file that is kept between builds holds.
 *
 * @param content what was just written there; read where it is not given
 */
export function recordFile(path: string, content: string | Uint8Array = readFileSync(path)): FileRecord {
  const { size, mtimeMs, mode, ino } = statSync(path);
  return [size, mtimeMs, mode, hash('sha1', content), ino];
}

/** True where another name of a file shows that it still holds what it held. */
export function isUnchanged({ size, mtimeMs, mode, ino }: FileState, kept: FileRecord): boolean {
  return ino === kept[4] && size === kept[0] && mtimeMs === kept[1] && mode === kept[2];
}

/**
 * The note of a file that still holds what it held: by what the file system says of it, else by its digest, since a
 * restored cache has other times and modes and the same bytes.
 *
 * @returns undefined where it is gone, changed or cannot be read
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

/** Size, time of the last change and mode as the file system has them, the digest of the bytes, and the inode. */
export type FileRecord = readonly [size: number, mtimeMs: number, mode: number, digest: string, ino: number];

/** What the file system says of a file. */
export type FileState = Pick<Stats, 'size' | 'mtimeMs' | 'mode' | 'ino'>;
