import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/**
 * Notes what a file that is kept between builds holds.
 *
 * @param content what was just written there; read where it is not given
 */
export function noteFile(path: string, content: string | Uint8Array = readFileSync(path)): KeptFile {
  const { size, mtimeMs, mode } = statSync(path);
  return [size, mtimeMs, mode, hash('sha1', content)];
}

/**
 * The note of a file that still holds what it held: by what the file system says of it, else by its digest, since a
 * restored cache has other times and modes and the same bytes.
 *
 * @returns undefined where it is gone, changed or cannot be read
 */
export function checkFile(path: string, kept: KeptFile): KeptFile | undefined {
  try {
    const stat = statSync(path);
    const { size, mtimeMs, mode } = stat;
    if (!stat.isFile() || size !== kept[0]) return undefined;
    if (mtimeMs === kept[1] && mode === kept[2]) return kept;
    const digest = hash('sha1', readFileSync(path));
    return digest === kept[3] ? [size, mtimeMs, mode, digest] : undefined;
  } catch {
    return undefined;
  }
}

/** Size, time of the last change and mode as the file system has them, and the digest of the bytes. */
export type KeptFile = readonly [size: number, mtimeMs: number, mode: number, digest: string];
