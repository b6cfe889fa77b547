import { hash } from 'node:crypto';
import { normaliserFor } from '../normalise/normaliser.ts';
import { directoryName, type Directory, type VolumeEntry } from '../shape.ts';
import { readIds } from './fragments.ts';
import { writeVolume } from './kept-volume.ts';
import type { VolumeOrder } from './order.ts';
import { indexRecords, PAGEFIND_VERSION, textOf, type PagefindRecord } from './pagefind.ts';
import { makeRecord, type SearchRecord } from './record.ts';

/**
 * Indexes volumes in one run of Pagefind and puts the files of each into a folder of its own, by rename, so that a
 * folder that is there is whole.
 *
 * @param folderOf where a volume's files go
 */
export async function indexVolumes(
  orders: readonly VolumeOrder[],
  contentDir: string,
  folderOf: (order: VolumeOrder) => string,
): Promise<void> {
  const kept = new Map<string, KeptRecord[]>();
  const files = await indexRecords(recordsOf(orders, contentDir, kept));
  const entries = JSON.parse(textOf(files, 'pagefind-entry.json')) as PagefindEntry;
  if (entries.version !== PAGEFIND_VERSION) {
    throw new Error(`Pagefind ${entries.version} is installed; the search was made for ${PAGEFIND_VERSION}`);
  }
  const ids = readIds(files);
  for (const order of orders) {
    const { tag, language, period } = order;
    const directory = JSON.stringify(makeDirectory(kept.get(tag)!, ids.get(tag) ?? new Map<number, string>()));
    const entry: VolumeEntry = {
      period,
      hash: entries.languages[tag]!.hash.slice(tag.length + 1),
      count: order.articles.length,
      directory: hash('sha1', directory).slice(0, 10),
    };
    const own = [...files].filter(([path]) => path.startsWith(`index/${tag}_`) || path.startsWith(`pagefind.${tag}_`));
    writeVolume(folderOf(order), [...own, [directoryName(language, entry), directory]], {
      entry,
      version: entries.version,
      includeCharacters: entries.include_characters,
    });
  }
}

async function* recordsOf(
  orders: readonly VolumeOrder[],
  contentDir: string,
  kept: Map<string, KeptRecord[]>,
): AsyncGenerator<PagefindRecord> {
  for (const { language, tag, articles, places } of orders) {
    const normaliser = await normaliserFor(language);
    const records: KeptRecord[] = [];
    kept.set(tag, records);
    for (const [number, article] of articles.entries()) {
      const { content, ...rest } = makeRecord(article, places[number] || undefined, contentDir, normaliser);
      // Pagefind keeps one record an address, over all volumes.
      yield { tag, url: `${tag}/${number}`, content };
      records.push(rest);
    }
  }
}

function makeDirectory(records: readonly KeptRecord[], ids: ReadonlyMap<number, string>): Directory {
  return {
    ids: records.map(({ story }, number) => {
      const id = ids.get(number);
      if (id === undefined) throw new Error(`Pagefind lost the record of ${story}`);
      return id;
    }),
    times: records.map(({ time }) => Math.floor(time / 1000)),
    stories: records.map(({ story }) => story.slice('YYYY/'.length)),
    kinds: records.map(({ facets }) => facets.kind),
    subjects: records.map(({ facets }) => facets.subject),
    places: records.map(({ facets }) => facets.place ?? ''),
    heads: records.map(({ head }) => head),
    cards: records.map(({ card }) => card),
  };
}

type KeptRecord = Omit<SearchRecord, 'content'>;
interface PagefindEntry {
  version: string;
  include_characters: string[];
  languages: Record<string, { hash: string }>;
}
