import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../articles/library.ts';
import { placesOf } from '../../articles/listings.ts';
import type { Manifest } from '../shape.ts';
import type { VolumeOrder } from './order.ts';
import { indexRecords, PAGEFIND_VERSION } from './pagefind.ts';
import { ENTRY_FILE, type IndexedVolume } from './volume.ts';

/**
 * Writes the search of a whole site: the volumes that were indexed, a manifest an edition, and the WebAssembly that all
 * share. Pagefind's fragments are not written: they would hold every article once more.
 *
 * @param out    the site's `search/` folder
 * @param folder where the indexed volumes are kept
 */
export async function writeSearch(library: Library, orders: readonly VolumeOrder[], out: string, folder: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const shared = await indexRecords([]);
  for (const [path, content] of shared) if (path.startsWith('wasm.unknown.')) writeFileSync(join(out, path), content);

  const volumes = Map.groupBy(orders, ({ language }) => language);
  for (const edition of library.editions.values()) {
    const indexed = (volumes.get(edition.language) ?? []).map((order) => {
      const from = join(folder, `${order.tag}-${order.key}`);
      cpSync(from, out, { recursive: true, filter: (path) => !path.endsWith(`/${ENTRY_FILE}`) });
      return JSON.parse(readFileSync(join(from, ENTRY_FILE), 'utf8')) as IndexedVolume;
    });
    const manifest: Manifest = {
      version: PAGEFIND_VERSION,
      includeCharacters: indexed[0]?.includeCharacters ?? [],
      volumes: indexed.map(({ entry }) => entry),
      places: Object.fromEntries(placesOf(edition, library).map(({ key, name }) => [key, name])),
    };
    writeFileSync(join(out, `${edition.language}.json`), JSON.stringify(manifest));
  }
}
