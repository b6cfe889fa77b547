import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whose first line is the digest of the rest, so that damage can be detected. Replaces an old file by rename:
 * a reader gets either the old one or the new one.
 */
export function writeChecksummed(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // Only one build writes at a time. A fixed name lets the next build replace what a killed one left.
  const part = `${file}.part`;
  rmSync(part, { recursive: true, force: true });
  writeFileSync(part, `${hash('sha1', text)}\n${text}`);
  try {
    renameSync(part, file);
  } catch (error) {
    // Kawat never makes a folder of that name.
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    rmSync(file, { recursive: true });
    renameSync(part, file);
  }
}

/**
 * Reads a file that `writeChecksummed` wrote.
 *
 * @returns its text, `missing`, or `damaged` if the digest does not match or the file cannot be read
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
