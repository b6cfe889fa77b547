import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that tells by itself whether it is whole: its first line is the digest of the rest. It takes its place
 * by rename, so whoever reads it finds the old one or the new one.
 */
export function writeChecksummed(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // One build writes at a time; a name that is always the same leaves nothing behind that the next would not replace.
  const part = `${file}.part`;
  rmSync(part, { recursive: true, force: true });
  writeFileSync(part, `${hash('sha1', text)}\n${text}`);
  try {
    renameSync(part, file);
  } catch (error) {
    // A folder of that name is not one that was written here.
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    rmSync(file, { recursive: true });
    renameSync(part, file);
  }
}

/**
 * Reads such a file.
 *
 * @returns its text; `missing` where there is none, `damaged` where it is not as it was written or cannot be read
 */
export function readChecksummed(file: string): { text: string } | 'missing' | 'damaged' {
  let whole: Buffer;
  try {
    whole = readFileSync(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged';
  }
  const end = whole.indexOf('\n');
  const rest = whole.subarray(end + 1);
  return hash('sha1', rest) === whole.toString('latin1', 0, Math.max(0, end)) ? { text: rest.toString() } : 'damaged';
}
