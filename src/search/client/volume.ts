import { blockName, CARDS_IN_BLOCK, directoryName, volumeTag, type Card, type Directory, type VolumeEntry } from '../shape.ts';
import type { Engine } from './engine.ts';
import { fetchJson } from './fetch-json.ts';
import { lookUp, type Found } from './look-up.ts';
import type { Query } from './query.ts';

/**
 * A volume of an edition. Its directory and its index are fetched when first needed, each by itself: showing a
 * story of another edition's hit needs no index.
 *
 * @param base address of the search folder
 */
export function makeVolume(entry: VolumeEntry, language: string, base: string, engine: Engine): Volume {
  const tag = volumeTag(language, entry.period);
  const blocks = new Map<number, Promise<Card[]>>();
  const directory = once(() => fetchJson<Directory>(base + directoryName(language, entry)));
  const index = once(() => engine.open(tag));

  const volume: Volume = {
    entry,
    language,
    directory,
    async find(query) {
      const [{ ids, heads, times, stories, kinds, subjects, places }] = await Promise.all([directory(), index()]);
      const numbers = new Map(ids.map((id, number) => [`${tag}_${id}`, number]));
      const search = async (term: string) => ((await engine.call(tag, 'search', term)) as { results: Found[] }).results;
      const isInHeadline = ({ id, words }: Found) => Math.min(...words) < (heads[numbers.get(id) ?? -1] ?? 0);
      const scored = await lookUp(query, { search, isInHeadline, size: ids.length });
      const year = entry.period.slice(0, 4);
      return [...scored].flatMap(([id, { score, missing }]): Hit[] => {
        const number = numbers.get(id);
        if (number === undefined) return [];
        const facets = { kind: [kinds[number]!], subject: subjects[number]!, place: places[number] ? [places[number]] : [], year: [year] };
        return [{ volume, number, story: `${year}/${stories[number]!}`, score, missing, time: times[number]! * 1000, facets }];
      });
    },
    async card(number) {
      const block = Math.floor(number / CARDS_IN_BLOCK);
      if (block === 0) return (await directory()).cards[number]!;
      let cards = blocks.get(block);
      if (!cards) {
        blocks.set(block, (cards = fetchJson<Card[]>(base + blockName(language, entry.period, block, entry.blocks[block - 1]!))));
        cards.catch(() => blocks.delete(block));
      }
      return (await cards)[number % CARDS_IN_BLOCK]!;
    },
  };
  return volume;
}

/** Runs once and remembers the answer; a failure is not remembered. */
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
  find: (query: Query) => Promise<Hit[]>;
  /** What a result shows; fetched a block at a time. */
  card: (number: number) => Promise<Card>;
}

export interface Hit {
  volume: Volume;
  /** Its place in the volume, newest first. */
  number: number;
  story: string;
  score: number;
  /** Units of the query it does not hold, by their place in the query. */
  missing: number[];
  /** Milliseconds since 1970. */
  time: number;
  facets: Record<Facet, string[]>;
}

export const FACETS = ['subject', 'place', 'year', 'kind'] as const;
export type Facet = (typeof FACETS)[number];
