import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';

/**
 * The keys of a year's pages: articles, months, days. They are most of a site, and those of a closed year need not be
 * made again.
 *
 * @param folder where they are kept, one file per year
 * @param code   digest of all that is not content; keys of other code are not used
 * @param warn   receives warnings about damaged files
 */
export function openKeyMemory(folder: string, code: string, warn: (text: string) => void): KeyMemory {
  const fileOf = (year: string): string => join(folder, `${year}.json`);
  return {
    recall(year, fingerprint) {
      const read = readChecksummed(fileOf(year));
      if (read === 'damaged') warn(`The kept keys of a year’s pages are damaged and are made anew: ${fileOf(year)}`);
      if (typeof read === 'string') return undefined;
      const [first, pages, entries] = JSON.parse(read.text) as Entry;
      return first === `${code} ${fingerprint}` ? { pages: pairs(pages), entries: pairs(entries) } : undefined;
    },
    keep(year, fingerprint, { pages, entries }) {
      writeChecksummed(fileOf(year), JSON.stringify([`${code} ${fingerprint}`, [...pages].flat(), [...entries].flat()] satisfies Entry));
    },
    removeOthers(years) {
      const wanted = new Set([...years].map((year) => `${year}.json`));
      const present = existsSync(folder) ? readdirSync(folder) : [];
      for (const name of present) if (!wanted.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}

function pairs(flat: readonly string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index]!, flat[2 * index + 1]!]);
}

/** Paths and keys in turn: much faster read than pairs. */
type Entry = [fingerprint: string, pages: string[], entries: string[]];

export interface KeyMemory {
  /** @param fingerprint digest of all that the keys are made of */
  recall: (year: string, fingerprint: string) => YearKeys | undefined;
  keep: (year: string, fingerprint: string, keys: YearKeys) => void;
  removeOthers: (years: Iterable<string>) => void;
}

export interface YearKeys {
  /** By the pages' paths. */
  pages: Iterable<readonly [path: string, key: string]>;
  /** Keys of the articles as entries of lists, by the articles' files. */
  entries: Iterable<readonly [file: string, key: string]>;
}
