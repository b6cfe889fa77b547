import { readChecksummed, writeChecksummed } from '../files/checksummed-file.ts';
import type { Measured } from './measured.ts';

/** Raise this number when the check becomes stricter. */
const CHECK = 'check-1';

/**
 * Opens the results of the last check, so that each picture is decoded only once. A picture is unchanged if its stamp is the
 * same, or else its digest. Only pictures that can be shown are remembered, and only those of articles that readers may see.
 *
 * @param file where the results are kept between runs
 */
export function openPictureMemory(file: string): PictureMemory {
  const known = load(file);
  const byDigest = new Map([...known.values()].map(({ measured }) => [measured.digest, measured]));
  const seen = new Map<string, Remembered>();
  return {
    recall(path, stamp) {
      const remembered = known.get(path);
      return remembered && stamp !== '' && remembered.stamp === stamp ? remembered.measured : undefined;
    },
    recallDigest: (digest) => byDigest.get(digest),
    remember: (path, stamp, measured) => void seen.set(path, { stamp, measured }),
    save() {
      const entries = [...seen].map(([path, { stamp, measured }]): Entry => [
        path,
        stamp,
        measured.digest,
        measured.width,
        measured.height,
      ]);
      const isSame = seen.size === known.size && [...seen].every(([path, { stamp }]) => known.get(path)?.stamp === stamp);
      if (!isSame) writeChecksummed(file, JSON.stringify([CHECK, entries]));
      known.clear();
      for (const [path, remembered] of seen) known.set(path, remembered);
      seen.clear();
    },
  };
}

function load(file: string): Map<string, Remembered> {
  const read = readChecksummed(file);
  // If the file is damaged, the pictures are just checked again.
  if (typeof read === 'string') return new Map();
  const [check, entries] = JSON.parse(read.text) as [string, Entry[]];
  if (check !== CHECK) return new Map();
  return new Map(entries.map(([path, stamp, digest, width, height]) => [path, { stamp, measured: { digest, width, height } }]));
}

type Entry = [path: string, stamp: string, digest: string, width: number, height: number];

interface Remembered {
  stamp: string;
  measured: Measured;
}

export interface PictureMemory {
  /** The result for a file with this stamp; undefined if it must be read. */
  recall: (path: string, stamp: string) => Measured | undefined;
  /** The result for a picture with this digest. */
  recallDigest: (digest: string) => Measured | undefined;
  /** Records a picture that can be shown. */
  remember: (path: string, stamp: string, measured: Measured) => void;
  /** Writes the results of this run. */
  save: () => void;
}
