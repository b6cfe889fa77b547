import { verifyFile, isUnchanged, recordFile, type FileState, type FileRecord } from './file-record.ts';
import { readChecksummed, writeChecksummed } from './checksummed-file.ts';

/**
 * Records what each kept file held when it was written. A kept file is used only if it still holds that. Otherwise damage
 * from a full disk, a half-restored cache, or a program that changes the site in place (the site's pages are hard links
 * to kept files) would get into the next site.
 *
 * @param file   the ledger's own file
 * @param pathOf returns the path of a kept file
 * @param warn   receives warnings about damaged files
 */
export function openLedger(file: string, pathOf: (name: string) => string, warn: (text: string) => void): Ledger {
  const known = load(file, warn);
  const whole = new Set<string>();
  let damaged = 0;
  return {
    isIntactLink(name, state) {
      const kept = known.get(name);
      if (!kept || !isUnchanged(state, kept)) return false;
      whole.add(name);
      return true;
    },
    isIntact(name) {
      if (whole.has(name)) return true;
      const kept = known.get(name);
      if (!kept) return false;
      const present = verifyFile(pathOf(name), kept);
      if (present) {
        known.set(name, present);
        whole.add(name);
      } else {
        known.delete(name);
        damaged++;
      }
      return present !== undefined;
    },
    recordOf: (name) => known.get(name),
    add(name, content) {
      known.set(name, recordFile(pathOf(name), content));
      whole.add(name);
    },
    save(wanted) {
      if (damaged > 0) warn(`${damaged} kept ${damaged === 1 ? 'file was' : 'files were'} damaged or missing and rebuilt: ${file}`);
      writeChecksummed(file, JSON.stringify([...known].filter(([name]) => wanted.has(name))));
    },
  };
}

/** Adds another ledger's records to a ledger. The caller copies the files themselves. */
export function joinLedger(from: string, into: string, warn: (text: string) => void): void {
  const joined = new Map([...load(into, warn), ...load(from, warn)]);
  writeChecksummed(into, JSON.stringify([...joined]));
}

/** A ledger's record of each file, by its name; empty if the ledger is missing or damaged. */
export function readLedger(file: string): Map<string, FileRecord> {
  return load(file, () => undefined);
}

function load(file: string, warn: (text: string) => void): Map<string, FileRecord> {
  const read = readChecksummed(file);
  if (typeof read === 'object') return new Map(JSON.parse(read.text) as [string, FileRecord][]);
  if (read === 'damaged') warn(`The list of kept files is damaged; all of them are rebuilt: ${file}`);
  return new Map();
}

export interface Ledger {
  /** True if a file with this state is a hard link to an intact kept file. */
  isIntactLink: (name: string, state: FileState) => boolean;
  /** True if the file is kept and intact. */
  isIntact: (name: string) => boolean;
  /** The record of a file. */
  recordOf: (name: string) => FileRecord | undefined;
  /** Records a file that was just written; `content` saves reading it again. */
  add: (name: string, content?: Uint8Array) => void;
  /** Writes the ledger, with the records of these files only. */
  save: (wanted: ReadonlySet<string>) => void;
}
