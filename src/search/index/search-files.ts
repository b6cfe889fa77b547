import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../articles/model/library.ts';
import { placesOf } from '../../articles/lists/listings.ts';
import type { Manifest } from '../shape.ts';
import { readVolume, type IndexedVolume } from './kept-volume.ts';
import type { VolumeJob } from './volume-job.ts';

/**
 * The search of a whole site: the volumes that were indexed, and a manifest an edition. Pagefind's WebAssembly, which
 * all share, is bundled with the templates.
 *
 * @param folder    where the indexed volumes are kept
 * @param manifests where the manifests are written to
 * @param known     volumes that were read already, by the names of their folders
 * @returns where each file is kept, by its path in the site's `search/`
 */
export function searchFiles(
  library: Library,
  jobs: readonly VolumeJob[],
  folder: string,
  manifests: string,
  known: ReadonlyMap<string, IndexedVolume>,
): Map<string, string> {
  const found = new Map<string, string>();
  const ofEditions = Map.groupBy(jobs, ({ language }) => language);
  for (const edition of library.editions.values()) {
    const indexed = (ofEditions.get(edition.language) ?? []).map(({ tag, key }) => {
      const own = join(folder, `${tag}-${key}`);
      const volume = known.get(`${tag}-${key}`) ?? openVolume(own);
      // What was indexed, and nothing that may stand beside it.
      for (const [path] of volume.files) found.set(path, `${own}/${path}`);
      return volume;
    });
    const manifest: Manifest = {
      volumes: indexed.map(({ entry }) => entry),
      places: Object.fromEntries(placesOf(edition, library).map(({ key, name }) => [key, name])),
    };
    const name = `${edition.language}.json`;
    keepText(join(manifests, name), JSON.stringify(manifest), manifests);
    found.set(name, join(manifests, name));
  }
  return found;
}

function openVolume(folder: string): IndexedVolume {
  const volume = readVolume(folder);
  if (typeof volume === 'string') throw new Error(`the search volume in ${folder} is ${volume}; build again`);
  return volume;
}

/** Writes a file unless it says so already. Its old bytes may be a site's as well, so they are never written over. */
function keepText(file: string, text: string, folder: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // Missing, or what cannot be read is no manifest.
  }
  rmSync(file, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
}
