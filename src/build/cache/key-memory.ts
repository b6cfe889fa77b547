import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../../files/sealed.ts';

/**
 * The keys of the pages that a year's articles decide alone: articles, months, days. They are most of a site, and a
 * closed year's are not made again.
 *
 * @param folder where they are kept, a file a year
 * @param say    told of damage
 */
export function openKeyMemory(folder: string, say: (text: string) => void): KeyMemory {
  const fileOf = (year: string): string => join(folder, `${year}.json`);
  return {
    recall(year, print) {
      const read = readSealed(fileOf(year));
      if (read === 'damaged') say(`The kept keys of a year’s pages are damaged and are made anew: ${fileOf(year)}`);
      if (typeof read === 'string') return undefined;
      const [first, pages, stories] = JSON.parse(read.text) as Entry;
      return first === print ? { pages: pairs(pages), stories: pairs(stories) } : undefined;
    },
    keep(year, print, { pages, stories }) {
      writeSealed(fileOf(year), JSON.stringify([print, [...pages].flat(), [...stories].flat()] satisfies Entry));
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
type Entry = [print: string, pages: string[], stories: string[]];

export interface KeyMemory {
  /** @param print of all that decides the keys: another one, other keys */
  recall: (year: string, print: string) => YearKeys | undefined;
  keep: (year: string, print: string, keys: YearKeys) => void;
  removeOthers: (years: Iterable<string>) => void;
}

export interface YearKeys {
  /** By the pages' paths. */
  pages: Iterable<readonly [path: string, key: string]>;
  /** By the stories' paths. */
  stories: Iterable<readonly [path: string, key: string]>;
}
