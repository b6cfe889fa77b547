import { hash } from 'node:crypto';
import { normaliserFor } from '../normalise/normaliser.ts';
import { directoryName, type Directory, type VolumeEntry } from '../shape.ts';
import { writeVolume } from './kept-volume.ts';
import type { VolumeOrder } from './volume-order.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { makeRecord, stemTokens, type SearchRecord } from './record.ts';
import { openWordIndex } from './word-index.ts';

/**
 * Indexes a volume and puts its files into a folder of their own.
 *
 * @param folder where they go; made by rename, so that a folder that is there is whole
 */
export async function indexVolume(
  { language, period, tag, articles, places }: VolumeOrder,
  contentDir: string,
  folder: string,
): Promise<void> {
  const normaliser = await normaliserFor(language);
  const stemsOf = stemTokens(normaliser);
  const index = openWordIndex();
  const records = articles.map((article, number) => {
    const { tokens, ...record } = makeRecord(article, places[number] || undefined, contentDir, normaliser, stemsOf);
    index.add(tokens);
    return record;
  });
  const { hash: ownHash, files } = pagefindFiles(tag, index);
  const directory = JSON.stringify(makeDirectory(records));
  const entry: VolumeEntry = { period, hash: ownHash, count: articles.length, directory: hash('sha1', directory).slice(0, 10) };
  writeVolume(folder, [...files, [directoryName(language, entry), directory]], entry);
}

function makeDirectory(records: readonly Omit<SearchRecord, 'tokens'>[]): Directory {
  return {
    times: records.map(({ time }) => Math.floor(time / 1000)),
    stories: records.map(({ story }) => story.slice('YYYY/'.length)),
    kinds: records.map(({ facets }) => facets.kind),
    subjects: records.map(({ facets }) => facets.subject),
    places: records.map(({ facets }) => facets.place ?? ''),
    heads: records.map(({ head }) => head),
    cards: records.map(({ card }) => card),
  };
}
