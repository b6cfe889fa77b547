import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../articles/library.ts';
import { placesOf } from '../../articles/listings.ts';
import type { Manifest } from '../shape.ts';
import { readVolume, type IndexedVolume } from './kept-volume.ts';
import type { VolumeOrder } from './volume-order.ts';

/**
 * Writes the search of a whole site: the volumes that were indexed, and a manifest an edition. Pagefind's
 * WebAssembly, which all share, is bundled with the templates.
 *
 * @param out    the site's `search/` folder
 * @param folder where the indexed volumes are kept
 */
export function writeSearch(library: Library, orders: readonly VolumeOrder[], out: string, folder: string): void {
  mkdirSync(out, { recursive: true });
  const volumes = Map.groupBy(orders, ({ language }) => language);
  for (const edition of library.editions.values()) {
    const indexed = (volumes.get(edition.language) ?? []).map(({ tag, key }) => copyVolume(join(folder, `${tag}-${key}`), out));
    const manifest: Manifest = {
      volumes: indexed.map(({ entry }) => entry),
      places: Object.fromEntries(placesOf(edition, library).map(({ key, name }) => [key, name])),
    };
    writeFileSync(join(out, `${edition.language}.json`), JSON.stringify(manifest));
  }
}

/** Copies what was indexed and nothing that may stand beside it. */
function copyVolume(folder: string, out: string): IndexedVolume {
  const volume = readVolume(folder);
  if (typeof volume === 'string') throw new Error(`the search volume in ${folder} is ${volume}; build again`);
  for (const [path] of volume.files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    try {
      linkSync(join(folder, path), join(out, path));
    } catch {
      // Across file systems there is no second name for the same bytes.
      copyFileSync(join(folder, path), join(out, path));
    }
  }
  return volume;
}
