import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';

/**
 * Keeps the keys of each year's pages (articles, months, days), so that they need not be computed again for a year that has
 * not changed. Most pages of a site are in such years.
 *
 * @param folder where they are kept, one file per year
 * @param code   digest of everything but the content; keys of other code are not used
 * @param warn   receives warnings about damaged files
 */
export function openKeyMemory(folder: string, code: string, warn: (text: string) => void): KeyMemory {
  const fileOf = (year: string): string => join(folder, `${year}.json`);
  return {
    recall(year, fingerprint) {
      const read = readChecksummed(fileOf(year));
      if (read === 'damaged') warn(`The kept keys of a year’s pages are damaged and are computed again: ${fileOf(year)}`);
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

/** Paths and keys alternate, because a flat list is much faster to read than a list of pairs. */
type Entry = [fingerprint: string, pages: string[], entries: string[]];

export interface KeyMemory {
  /** @param fingerprint digest of everything that the keys depend on */
  recall: (year: string, fingerprint: string) => YearKeys | undefined;
  keep: (year: string, fingerprint: string, keys: YearKeys) => void;
  removeOthers: (years: Iterable<string>) => void;
}

export interface YearKeys {
  /** By page path. */
  pages: Iterable<readonly [path: string, key: string]>;
  /** The keys of articles as entries of lists, by the article's file. */
  entries: Iterable<readonly [file: string, key: string]>;
}
