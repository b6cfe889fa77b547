import { directoryName, volumeTag, type Card, type Directory, type VolumeEntry } from '../shape.ts';
import type { Engine } from './engine.ts';
import { fetchJson } from '../read/fetch.ts';
import { lookUp, type Found } from './look-up.ts';
import type { Query } from './query.ts';
import type { Evidence, Statistics } from './score.ts';

/**
 * Makes a volume of an edition. Its directory and its index are fetched separately when they are first needed, because a
 * story that was found in another edition is shown without the index.
 *
 * @param base address of the search folder
 */
export function makeVolume(entry: VolumeEntry, language: string, base: string, engine: Engine): Volume {
  const tag = volumeTag(language, entry.period);
  const directory = once(() => fetchJson<Directory>(base + directoryName(language, entry)));
  const index = once(() => engine.open(tag));

  const volume: Volume = {
    entry,
    language,
    directory,
    async find(query, withForms) {
      const [{ heads, times, stories, kinds, subjects, places, ids }] = await Promise.all([directory(), index()]);
      const numbers = ids && new Map(ids.map((id, number) => [id, number]));
      const numberOf = (id: string): number => numbers?.get(id) ?? Number(id);
      const search = async (term: string) => ((await engine.call(tag, 'search', term)) as { results: Found[] }).results;
      const headOf = (id: string) => heads[numberOf(id)] ?? 0;
      const { counts, found } = await lookUp(query, { search, headOf, size: times.length }, withForms);
      const year = entry.period.slice(0, 4);
      const hits = [...found].map(([id, evidence]): Hit => {
        const number = numberOf(id);
        const facets = { kind: [kinds[number]!], subject: subjects[number]!, place: places[number] ? [places[number]] : [], year: [year] };
        return { volume, number, story: `${year}/${stories[number]!}`, score: 0, ...evidence, time: times[number]! * 1000, facets };
      });
      return { hits, statistics: { counts, size: times.length } };
    },
    async card(number) {
      return (await directory()).cards[number]!;
    },
  };
  return volume;
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
  /** The hits, without their scores, which need the statistics of all volumes. */
  find: (query: Query, withForms: boolean) => Promise<{ hits: Hit[]; statistics: Statistics }>;
  /** What a result shows. */
  card: (number: number) => Promise<Card>;
}

export interface Hit extends Evidence {
  volume: Volume;
  /** Its number in the volume, from the newest. */
  number: number;
  story: string;
  score: number;
  /** Milliseconds since 1970. */
  time: number;
  facets: Record<Facet, string[]>;
}

export const FACETS = ['subject', 'place', 'year', 'kind'] as const;
export type Facet = (typeof FACETS)[number];
