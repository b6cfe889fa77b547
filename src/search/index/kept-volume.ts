import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { verifyFile, recordFile, type FileRecord } from '../../files/file-record.ts';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import type { VolumeEntry } from '../shape.ts';

/** A volume's entry for the manifest, and a note of each of its files. */
const ENTRY_FILE = 'entry.json';

/**
 * Writes a volume's files into one folder. The folder is moved into place when it is complete, so an existing folder is
 * always complete.
 *
 * @param files by their path in the site's `search/`
 */
export function writeVolume(
  folder: string,
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
  entry: VolumeEntry,
): void {
  const part = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`);
  rmSync(part, { recursive: true, force: true });
  const notes = files.map(([path, content]): [string, FileRecord] => {
    mkdirSync(dirname(join(part, path)), { recursive: true });
    writeFileSync(join(part, path), content);
    return [path, recordFile(join(part, path), content)];
  });
  writeChecksummed(join(part, ENTRY_FILE), JSON.stringify({ entry, files: notes } satisfies IndexedVolume));
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(part, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    // The indexer of a killed build has just put the same volume there. Its name is a digest of its content.
    rmSync(part, { recursive: true, force: true });
  }
}

/**
 * Reads a volume's entry and the notes of its files.
 *
 * @param isWhole compares a file with its note
 * @returns `missing` if there is no such folder, `damaged` if anything in it has changed since it was written
 */
export function readVolume(
  folder: string,
  isWhole: (path: string, kept: FileRecord) => boolean = (path, kept) => verifyFile(path, kept) !== undefined,
): IndexedVolume | 'missing' | 'damaged' {
  const read = readChecksummed(join(folder, ENTRY_FILE));
  if (typeof read === 'string') return read;
  const volume = JSON.parse(read.text) as IndexedVolume;
  return volume.files.every(([path, kept]) => isWhole(join(folder, path), kept)) ? volume : 'damaged';
}

export interface IndexedVolume {
  entry: VolumeEntry;
  files: [path: string, kept: FileRecord][];
}
