import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import { listFiles } from './site-files.ts';

/**
 * The list of all other files in a built site; a later build may replace only these. It is a dot file, which hosts do not
 * serve and directory listings do not show, and it lists only files that the site publishes.
 */
export const MANIFEST_FILE = '.kawat-manifest';

/** `writeChecksummed` writes here first. */
export const MANIFEST_PART = `${MANIFEST_FILE}.part`;

/**
 * Writes a site's manifest. The order of `files` does not matter: the same files give the same bytes.
 *
 * @param isUnfinished the site is being filled in place: a file may have its old or its new content, or be missing
 * @returns the number of bytes written
 */
export function writeManifest(folder: string, files: readonly ManifestEntry[], isUnfinished = false): number {
  const sorted = files.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const lines = sorted.map((entry) => JSON.stringify(entry)).join(',\n');
  const text = `{"format":${FORMAT},${isUnfinished ? '"unfinished":true,' : ''}"files":[\n${lines}\n]}\n`;
  writeChecksummed(join(folder, MANIFEST_FILE), text);
  return 41 + Buffer.byteLength(text);
}

/** @returns `missing` if the folder has no manifest, `damaged` if it is not as a build wrote it */
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

/** The manifest entries of a folder's files. It reads every file, for sites that were not assembled from kept files. */
export function readEntries(folder: string): ManifestEntry[] {
  return [...listFiles(folder)].flatMap(([path, file]): ManifestEntry[] => {
    if (path === MANIFEST_FILE) return [];
    const content = readFileSync(file);
    return [[path, content.length, hash('sha1', content)]];
  });
}

const FORMAT = 1;

/** A file's path in the site, its size in bytes and its SHA-1 digest; in an unfinished site, also those of its old content. */
export type ManifestEntry = readonly [path: string, size: number, digest: string, ...others: (number | string)[]];

export interface Manifest {
  isUnfinished: boolean;
  /** The entries, by path. */
  files: ReadonlyMap<string, ManifestEntry>;
}

interface Stored {
  format: number;
  unfinished?: boolean;
  files: ManifestEntry[];
}
