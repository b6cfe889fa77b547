import { fetchCompressed, fetchJson } from '../read/fetch.ts';
import { openVolumeWords, type VolumeWords } from '../read/volume-words.ts';
import { cardsName, directoryName, vocabularyName, volumeTag, type Card, type Directory, type VolumeEntry } from '../shape.ts';
import { lookUp } from './look-up.ts';
import type { Query } from './query.ts';
import type { Evidence, Statistics } from './score.ts';

/**
 * Makes a volume of an edition. Its directory and its index are fetched separately when they are first needed, because a
 * story that was found in another edition is shown without the index.
 *
 * @param base address of the search folder
 */
export function makeVolume(entry: VolumeEntry, language: string, base: string): Volume {
  const directory = once(() => fetchJson<Directory>(base + directoryName(language, entry)));
  const cards = once(() => fetchJson<Card[]>(base + cardsName(language, entry)));
  const words = openVolumeWords(volumeTag(language, entry.period), entry.hash, (path) => fetchCompressed(base + path));
  const vocabulary = once(async () => {
    const bytes = await fetchCompressed(base + vocabularyName(language, entry));
    return readVocabulary(new TextDecoder().decode(bytes));
  });

  const volume: Volume = {
    entry,
    language,
    directory,
    vocabulary,
    words,
    async find(query, step) {
      const [{ heads, times, stories, kinds, subjects, places, ids }, pages] = await Promise.all([directory(), words.ids()]);
      const numbers = ids && new Map(ids.map((id, number) => [id, number]));
      const numberOf = (page: number): number => numbers?.get(pages[page]!) ?? Number(pages[page]);
      const headOf = (page: number) => heads[numberOf(page)] ?? 0;
      const { counts, found } = await lookUp(query, { words, headOf, size: times.length }, step);
      const year = entry.period.slice(0, 4);
      const hits = [...found].map(([page, evidence]): Hit => {
        const number = numberOf(page);
        const facets = { kind: [kinds[number]!], subject: subjects[number]!, place: places[number] ? [places[number]] : [], year: [year] };
        const story = `${year}/${stories[number]!}`;
        return { volume, number, story, score: 0, coverage: 1, ...evidence, time: times[number]! * 1000, facets };
      });
      return { hits, statistics: { counts, size: times.length } };
    },
    async card(number) {
      return (await cards())[number]!;
    },
  };
  return volume;
}

function readVocabulary(text: string): Map<string, number> {
  return new Map(
    text.split('\n').map((line) => {
      const [word, count = '1'] = line.split('\t') as [string, string?];
      return [word, Number(count)];
    }),
  );
}

/** Runs once and keeps the answer, but not a failure. */
function once<Value>(run: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    if (!kept) {
      kept = run();
      kept.catch(() => (kept = undefined));
    }
    return kept;
  };
}

export interface Volume {
  entry: VolumeEntry;
  language: string;
  directory: () => Promise<Directory>;
  /** The words that a misspelt one may mean, and how many records have them. */
  vocabulary: () => Promise<ReadonlyMap<string, number>>;
  words: VolumeWords;
  /** The hits, without their scores, which need the statistics of all volumes. */
  find: (query: Query, step: 0 | 1) => Promise<{ hits: Hit[]; statistics: Statistics }>;
  /** What a result shows. */
  card: (number: number) => Promise<Card>;
}

export interface Hit extends Evidence {
  volume: Volume;
  /** Its number in the volume, from the newest. */
  number: number;
  story: string;
  score: number;
  /** The share of the query's weight that it has, from 0 to 1. */
  coverage: number;
  /** Milliseconds since 1970. */
  time: number;
  facets: Record<Facet, string[]>;
}

export const FACETS = ['subject', 'place', 'year', 'kind'] as const;
export type Facet = (typeof FACETS)[number];
