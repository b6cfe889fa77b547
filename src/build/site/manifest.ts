import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import { listFiles } from './site-files.ts';

/**
 * In every built site: all its files but this one. It decides what a later build may replace. It is a dot file, which
 * hosts do not serve and a listing does not show, and it names only what the site itself publishes.
 */
export const MANIFEST_FILE = '.kawat-manifest';

/** `writeChecksummed` writes here first. */
export const MANIFEST_PART = `${MANIFEST_FILE}.part`;

/**
 * Writes a site's manifest: the same bytes for the same files, in whatever order they come.
 *
 * @param isUnfinished said of a site that is being filled in place: a file may then hold either of two contents, and
 *                     some may be missing
 * @returns how many bytes were written
 */
export function writeManifest(folder: string, files: readonly ManifestEntry[], isUnfinished = false): number {
  const sorted = files.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const lines = sorted.map((entry) => JSON.stringify(entry)).join(',\n');
  const text = `{"format":${FORMAT},${isUnfinished ? '"unfinished":true,' : ''}"files":[\n${lines}\n]}\n`;
  writeChecksummed(join(folder, MANIFEST_FILE), text);
  return 41 + Buffer.byteLength(text);
}

/** @returns `missing` if the folder has none, `damaged` if it is not as a build wrote it */
export function readManifest(folder: string): Manifest | 'missing' | 'damaged' {
  const read = readChecksummed(join(folder, MANIFEST_FILE));
  if (typeof read === 'string') return read;
  try {
    const { format, unfinished = false, files } = JSON.parse(read.text) as Stored;
    if (format !== FORMAT) return 'damaged';
    return { isUnfinished: unfinished, files: new Map(files.map((entry) => [entry[0], entry])) };
  } catch {
    return 'damaged';
  }
}

/** Reads all files of a folder for its manifest: for a site that was not put together from kept files. */
export function readEntries(folder: string): ManifestEntry[] {
  return [...listFiles(folder)].flatMap(([path, file]): ManifestEntry[] => {
    if (path === MANIFEST_FILE) return [];
    const content = readFileSync(file);
    return [[path, content.length, hash('sha1', content)]];
  });
}

const FORMAT = 1;

/** A file's path in the site, its size in bytes and its SHA-1 digest; in an unfinished site, those of other contents too. */
export type ManifestEntry = readonly [path: string, size: number, digest: string, ...others: (number | string)[]];

export interface Manifest {
  isUnfinished: boolean;
  /** By path. */
  files: ReadonlyMap<string, ManifestEntry>;
}

interface Stored {
  format: number;
  unfinished?: boolean;
  files: ManifestEntry[];
}
