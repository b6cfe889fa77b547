import { verifyFile, isUnchanged, recordFile, type FileState, type FileRecord } from './file-record.ts';
import { readChecksummed, writeChecksummed } from './checksummed-file.ts';

/**
 * What the files of a store held when they were put there. A kept file is used only while it holds that still: a full
 * disk, a half-restored cache or a program that rewrites the site in place (its pages are the same files) must not
 * reach the next site.
 *
 * @param file   where the ledger is
 * @param pathOf where a file of the store is
 * @param say    told of damage
 */
export function openLedger(file: string, pathOf: (name: string) => string, say: (text: string) => void): Ledger {
  const known = load(file, say);
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
      if (damaged > 0) say(`${damaged} kept ${damaged === 1 ? 'file was' : 'files were'} damaged or missing and made anew: ${file}`);
      writeChecksummed(file, JSON.stringify([...known].filter(([name]) => wanted.has(name))));
    },
  };
}

/** Adds what another ledger notes to one; the files themselves are copied by whoever calls. */
export function joinLedger(from: string, into: string, say: (text: string) => void): void {
  const joined = new Map([...load(into, say), ...load(from, say)]);
  writeChecksummed(into, JSON.stringify([...joined]));
}

/** What a ledger says of each file, by its name in the store; empty where there is no whole ledger. */
export function readLedger(file: string): Map<string, FileRecord> {
  return load(file, () => undefined);
}

function load(file: string, say: (text: string) => void): Map<string, FileRecord> {
  const read = readChecksummed(file);
  if (typeof read === 'object') return new Map(JSON.parse(read.text) as [string, FileRecord][]);
  if (read === 'damaged') say(`The list of what was kept is damaged; all of it is made anew: ${file}`);
  return new Map();
}

export interface Ledger {
  /** True where what the file system says of a file shows that it is another name of the store's, and that is whole. */
  isIntactLink: (name: string, state: FileState) => boolean;
  /** True where the store has the file and it holds what it held. */
  isIntact: (name: string) => boolean;
  /** What the ledger says of a file. */
  recordOf: (name: string) => FileRecord | undefined;
  /** Notes a file that was put into the store, with what was written where that is at hand. */
  add: (name: string, content?: Uint8Array) => void;
  /** Writes the ledger, of these files alone. */
  save: (wanted: ReadonlySet<string>) => void;
}
