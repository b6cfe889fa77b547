import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../articles/library.ts';
import { placesOf } from '../../articles/listings.ts';
import { bindVolumes, type Volume } from '../../articles/volumes.ts';
import { normaliserFor } from '../normalise/normaliser.ts';
import { directoryName, volumeTag, type Directory, type Manifest, type VolumeEntry } from '../shape.ts';
import { readIds } from './fragments.ts';
import { indexRecords, PAGEFIND_VERSION, textOf, type PagefindRecord } from './pagefind.ts';
import { makeRecord, type SearchRecord } from './record.ts';

/**
 * Writes the search of a whole site to `search/`: a manifest an edition, Pagefind's index a volume, and
 * directories. Pagefind's fragments are not written: they would hold every article once more.
 */
export async function writeSearchIndex(library: Library, outDir: URL): Promise<void> {
  const volumes = bindVolumes(library.articles);
  const kept = new Map<string, KeptRecord[]>();
  const files = await indexRecords(recordsOf(volumes, library, kept));
  const entry = JSON.parse(textOf(files, 'pagefind-entry.json')) as PagefindEntry;
  if (entry.version !== PAGEFIND_VERSION)
    throw new Error(`Pagefind ${entry.version} is installed; the search was made for ${PAGEFIND_VERSION}`);

  const out = join(fileURLToPath(outDir), 'search');
  for (const [path, content] of files) {
    if (/^index\/|\.pf_meta$|^wasm\.unknown\./.test(path)) await write(out, path, content);
  }

  const ids = readIds(files);
  const entries = new Map<string, VolumeEntry[]>();
  for (const { language, period } of volumes) {
    const tag = volumeTag(language, period);
    const made = await writeVolume(out, language, period, kept.get(tag)!, ids.get(tag) ?? new Map<number, string>());
    const hash_ = entry.languages[tag]!.hash.slice(tag.length + 1);
    entries.set(language, [...(entries.get(language) ?? []), { ...made, hash: hash_ }]);
  }
  for (const edition of library.editions.values()) {
    const manifest: Manifest = {
      version: entry.version,
      includeCharacters: entry.include_characters,
      volumes: entries.get(edition.language) ?? [],
      places: Object.fromEntries(placesOf(edition, library).map(({ key, name }) => [key, name])),
    };
    await write(out, `${edition.language}.json`, JSON.stringify(manifest));
  }
}

/** Records in the order of volumes; what the directory and the cards need of them is kept. */
async function* recordsOf(volumes: readonly Volume[], library: Library, kept: Map<string, KeptRecord[]>): AsyncGenerator<PagefindRecord> {
  for (const { language, period, articles } of volumes) {
    const normaliser = await normaliserFor(language);
    const tag = volumeTag(language, period);
    const records: KeptRecord[] = [];
    kept.set(tag, records);
    for (const article of articles) {
      const { content, ...rest } = makeRecord(article, library, normaliser);
      // Pagefind keeps one record an address, over all volumes.
      yield { tag, url: `${tag}/${records.length}`, content };
      records.push(rest);
    }
  }
}

async function writeVolume(
  out: string,
  language: string,
  period: string,
  records: readonly KeptRecord[],
  ids: ReadonlyMap<number, string>,
): Promise<Omit<VolumeEntry, 'hash'>> {
  const directory = JSON.stringify(makeDirectory(records, ids));
  const entry = { period, count: records.length, directory: digestOf(directory) };
  await write(out, directoryName(language, entry), directory);
  return entry;
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

async function write(out: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(out, name)), { recursive: true });
  await writeFile(join(out, name), content);
}

function digestOf(content: string): string {
  return hash('sha1', content).slice(0, 10);
}

type KeptRecord = Omit<SearchRecord, 'content'>;
interface PagefindEntry {
  version: string;
  include_characters: string[];
  languages: Record<string, { hash: string }>;
}
