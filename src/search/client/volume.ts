import { CARDS_IN_BLOCK, type Card, type Directory, type VolumeEntry } from '../shape.ts';
import type { Engine } from './engine.ts';
import { lookUp, type Found } from './look-up.ts';
import type { Query } from './query.ts';

/**
 * Opens a volume: its index in the engine, its directory in the page.
 *
 * @param base address of the search folder
 */
export async function openVolume(entry: VolumeEntry, language: string, base: string, engine: Engine): Promise<Volume> {
  const [directory] = await Promise.all([
    fetchJson<Directory>(base + entry.directory),
    engine.call(entry.tag, 'init', { basePath: base, baseUrl: '/', language: entry.tag, primary: true, metaCacheTag: 'kept' }),
  ]);
  // Only in this mode does Pagefind say which words it matched.
  await engine.call(entry.tag, 'enterPlaygroundMode');
  const numbers = new Map(directory.ids.map((id, number) => [`${entry.tag}_${id}`, number]));
  const blocks = new Map<number, Promise<Card[]>>();
  const search = async (term: string) => ((await engine.call(entry.tag, 'search', term)) as { results: Found[] }).results;
  const isInHeadline = ({ id, words }: Found) => Math.min(...words) < (directory.heads[numbers.get(id) ?? -1] ?? 0);

  const volume: Volume = {
    entry,
    language,
    async find(query) {
      const scored = await lookUp(query, { search, isInHeadline, size: directory.ids.length });
      return [...scored].flatMap(([id, { score, missing }]): Hit[] => {
        const number = numbers.get(id);
        if (number === undefined) return [];
        return [
          {
            volume,
            number,
            score,
            missing,
            time: directory.times[number]! * 1000,
            facets: {
              kind: [directory.kinds[number]!],
              subject: directory.subjects[number]!,
              place: directory.places[number] ? [directory.places[number]] : [],
              year: [entry.year],
            },
          },
        ];
      });
    },
    async card(number) {
      const block = Math.floor(number / CARDS_IN_BLOCK);
      let cards = blocks.get(block);
      if (!cards) blocks.set(block, (cards = fetchJson<Card[]>(base + entry.blocks[block]!)));
      return (await cards)[number % CARDS_IN_BLOCK]!;
    },
  };
  return volume;
}

/** @throws where the answer is not 200 or no JSON */
export async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as Value;
}

export interface Volume {
  entry: VolumeEntry;
  language: string;
  find(query: Query): Promise<Hit[]>;
  /** What a result shows; fetched a block at a time. */
  card(number: number): Promise<Card>;
}

export interface Hit {
  volume: Volume;
  /** Its place in the volume, newest first. */
  number: number;
  score: number;
  /** Units of the query it does not hold, by their place in the query. */
  missing: number[];
  /** Milliseconds since 1970. */
  time: number;
  facets: Record<Facet, string[]>;
}

export const FACETS = ['subject', 'place', 'year', 'kind'] as const;
export type Facet = (typeof FACETS)[number];
