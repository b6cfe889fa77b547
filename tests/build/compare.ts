import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fingerprint, filesOf } from './kawat.ts';

/** The differences between two folders, one line per file. Empty if they are the same, byte for byte. */
export function differences(one: string, other: string): string[] {
  const [first, second] = [fingerprint(one), fingerprint(other)];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].sort().flatMap((file) => {
    if (first[file] === second[file]) return [];
    return [`${file} ${first[file] === undefined ? 'is missing' : second[file] === undefined ? 'is left over' : 'differs'}`];
  });
}

/** Where words occur in a folder's files and their names. Unpacks compressed files. */
export function findWords(words: readonly string[], folder: string): string[] {
  return filesOf(folder).flatMap((file) => {
    const text = `${file}\n${readAny(join(folder, file))}`.toLowerCase();
    return words.filter((word) => text.includes(word)).map((word) => `${word} in ${file}`);
  });
}

function readAny(file: string): string {
  const bytes = readFileSync(file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('latin1');
}
