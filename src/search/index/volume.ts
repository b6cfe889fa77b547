import { hash } from 'node:crypto';
import { normaliserFor } from '../normalise/normaliser.ts';
import { cardsName, directoryName, vocabularyName, type Directory, type VolumeEntry } from '../shape.ts';
import { openVocabulary } from './vocabulary.ts';
import { writeVolume } from './kept-volume.ts';
import { indexWithPagefind, type PagefindVolume } from './pagefind-indexer.ts';
import type { VolumeJob } from './volume-job.ts';
import type { Article } from '../../articles/model/article.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { makeRecord, stemTokens, type SearchRecord } from './record.ts';
import { openWordIndex } from './word-index.ts';

/**
 * Indexes a volume.
 *
 * @param folder receives the volume's files; it is moved into place when it is complete
 */
export async function indexVolume(
  { language, period, tag, indexer, articles, places }: VolumeJob,
  contentDir: string,
  folder: string,
): Promise<void> {
  const normaliser = await normaliserFor(language);
  const stemsOf = stemTokens(normaliser);
  const records: Omit<SearchRecord, 'tokens'>[] = [];
  const vocabulary = openVocabulary();
  const readTokens = (article: Article, number: number): string[] => {
    const { tokens, ...record } = makeRecord(article, places[number] || undefined, contentDir, normaliser, stemsOf);
    records.push(record);
    vocabulary.add(tokens, record.words);
    return tokens;
  };
  const { hash: ownHash, files, ids } = indexer === 'pagefind' ? await indexWithPagefind(tag, articles.map(readTokens)) : writeIndex();
  const directory = JSON.stringify({ ...makeDirectory(records), ids } satisfies Directory);
  const cards = JSON.stringify(records.map(({ card }) => card));
  const words = vocabulary.take();
  const entry: VolumeEntry = {
    period,
    hash: ownHash,
    count: articles.length,
    directory: digest(directory),
    cards: digest(cards),
    vocabulary: digest(words),
  };
  const own = [
    [directoryName(language, entry), directory],
    [cardsName(language, entry), cards],
    [vocabularyName(language, entry), words],
  ] as const;
  writeVolume(folder, [...files, ...own], entry);

  /** Indexes one article after the other, so that only one record's tokens are in memory. */
  function writeIndex(): Omit<PagefindVolume, 'ids'> & { ids?: undefined } {
    const index = openWordIndex();
    for (const [number, article] of articles.entries()) index.add(readTokens(article, number));
    return pagefindFiles(tag, index);
  }
}

function digest(content: string | Uint8Array): string {
  return hash('sha1', content).slice(0, 10);
}

function makeDirectory(records: readonly Omit<SearchRecord, 'tokens'>[]): Omit<Directory, 'ids'> {
  return {
    times: records.map(({ time }) => Math.floor(time / 1000)),
    stories: records.map(({ story }) => story.slice('YYYY/'.length)),
    kinds: records.map(({ facets }) => facets.kind),
    subjects: records.map(({ facets }) => facets.subject),
    places: records.map(({ facets }) => facets.place ?? ''),
    heads: records.map(({ head }) => head),
  };
}
