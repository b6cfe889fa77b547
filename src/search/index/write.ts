import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Library } from '../../articles/library.ts';
import { placesOf } from '../../articles/listings.ts';
import { bindVolumes, type Volume } from '../../articles/volumes.ts';
import { stemmerFor } from '../normalise/stems.ts';
import { CARDS_IN_BLOCK, volumeTag, type Card, type Directory, type Manifest, type VolumeEntry } from '../shape.ts';
import { wrapEngine } from './engine.ts';
import { indexRecords, PAGEFIND_VERSION, type PagefindRecord } from './pagefind.ts';
import { makeRecord, type SearchRecord } from './record.ts';

/**
 * Writes the search of a whole site to `search/`: a manifest an edition, Pagefind's index a volume, directories
 * and cards, and the engine. Pagefind's fragments are not written: they would hold every article once more.
 */
export async function writeSearchIndex(library: Library, outDir: URL): Promise<void> {
  const volumes = bindVolumes(library.articles);
  const made = new Map<string, Omit<SearchRecord, 'content'>[]>();
  const files = await indexRecords(recordsOf(volumes, library, made));

  const out = join(fileURLToPath(outDir), 'search');
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), content);
  };
  const writeHashed = async (stem: string, extension: string, content: string): Promise<string> => {
    const name = `${stem}.${hash('sha1', content).slice(0, 10)}.${extension}`;
    await write(name, content);
    return name;
  };

  for (const [path, content] of files) {
    if (/^index\/|\.pf_meta$|^wasm\.unknown\./.test(path)) await write(path, content);
  }
  const engine = await writeHashed('engine', 'js', wrapEngine(text(files, 'pagefind-worker.js')));
  const entry = JSON.parse(text(files, 'pagefind-entry.json')) as PagefindEntry;
  if (entry.version !== PAGEFIND_VERSION)
    throw new Error(`Pagefind ${entry.version} is installed; the search was made for ${PAGEFIND_VERSION}`);

  const ids = readIds(files);
  const entries = new Map<string, VolumeEntry[]>();
  for (const { language, year } of volumes) {
    const tag = volumeTag(language, year);
    const records = made.get(tag)!;
    const directory = makeDirectory(records, ids.get(tag)!);
    const blocks: string[] = [];
    for (let start = 0; start < records.length; start += CARDS_IN_BLOCK) {
      const cards: Card[] = records.slice(start, start + CARDS_IN_BLOCK).map(({ card }) => card);
      blocks.push(await writeHashed(`cards/${language}-${year}-${blocks.length}`, 'json', JSON.stringify(cards)));
    }
    const volume: VolumeEntry = {
      year,
      tag,
      hash: entry.languages[tag]!.hash,
      count: records.length,
      directory: await writeHashed(`directory/${language}-${year}`, 'json', JSON.stringify(directory)),
      blocks,
    };
    entries.set(language, [...(entries.get(language) ?? []), volume]);
  }
  for (const edition of library.editions.values()) {
    const manifest: Manifest = {
      version: entry.version,
      includeCharacters: entry.include_characters,
      engine,
      volumes: entries.get(edition.language) ?? [],
      places: Object.fromEntries(placesOf(edition, library).map(({ key, name }) => [key, name])),
    };
    await write(`${edition.language}.json`, JSON.stringify(manifest));
  }
}

/** Records in the order of volumes; what the directory and the cards need of them is kept in `made`. */
async function* recordsOf(
  volumes: readonly Volume[],
  library: Library,
  made: Map<string, Omit<SearchRecord, 'content'>[]>,
): AsyncGenerator<PagefindRecord> {
  for (const { language, year, articles } of volumes) {
    const stem = await stemmerFor(language);
    const tag = volumeTag(language, year);
    const kept: Omit<SearchRecord, 'content'>[] = [];
    made.set(tag, kept);
    for (const article of articles) {
      const { content, ...rest } = makeRecord(article, library, stem);
      // Pagefind keeps one record an address, over all volumes.
      yield { tag, url: `${tag}/${kept.length}`, content };
      kept.push(rest);
    }
  }
}

/** Which of Pagefind's ids is which record: read off the fragments, volume by volume. */
function readIds(files: ReadonlyMap<string, Uint8Array>): Map<string, Map<number, string>> {
  const ids = new Map<string, Map<number, string>>();
  for (const [path, content] of files) {
    if (!path.startsWith('fragment/')) continue;
    const fragments = readFragments(content, path.slice('fragment/'.length, -'.pf_fragment'.length));
    for (const [id, { url }] of fragments) {
      const [tag, number] = url.split('/') as [string, string];
      const volume = ids.get(tag) ?? new Map<number, string>();
      ids.set(tag, volume.set(Number(number), id.slice(id.lastIndexOf('_') + 1)));
    }
  }
  return ids;
}

/** A fragment file holds one record under its file's name, or a group of them by id. */
function readFragments(content: Uint8Array, name: string): [id: string, record: { url: string }][] {
  const json = JSON.parse(
    gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, ''),
  ) as { url: string } | Record<string, { url: string }>;
  return typeof json.url === 'string' ? [[name, { url: json.url }]] : Object.entries(json as Record<string, { url: string }>);
}

function makeDirectory(records: readonly Omit<SearchRecord, 'content'>[], ids: ReadonlyMap<number, string>): Directory {
  return {
    ids: records.map((_, number) => {
      const id = ids.get(number);
      if (id === undefined) throw new Error(`Pagefind lost the record of ${records[number]!.card.story}`);
      return id;
    }),
    times: records.map(({ time }) => Math.floor(time / 1000)),
    kinds: records.map(({ facets }) => facets.kind[0]!),
    subjects: records.map(({ facets }) => facets.subject),
    places: records.map(({ facets }) => facets.place[0] ?? ''),
    heads: records.map(({ head }) => head),
  };
}

function text(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const content = files.get(path);
  if (!content) throw new Error(`Pagefind did not write ${path}`);
  return Buffer.from(content).toString('utf8');
}

interface PagefindEntry {
  version: string;
  include_characters: string[];
  languages: Record<string, { hash: string }>;
}
