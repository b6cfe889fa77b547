import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../articles/model/library.ts';
import { placesOf } from '../../articles/lists/listings.ts';
import type { Manifest } from '../shape.ts';
import { readVolume, type IndexedVolume } from './kept-volume.ts';
import type { VolumeJob } from './volume-job.ts';

/**
 * Lists the search files of a site: the indexed volumes, and one manifest per edition, which it writes.
 *
 * @param folder    where the indexed volumes are kept
 * @param manifests where the manifests are written to
 * @param known     volumes that have been read already, by the names of their folders
 * @returns where each file is kept, by its path in the site's `search/`
 */
export function searchFiles(
  library: Library,
  jobs: readonly VolumeJob[],
  folder: string,
  manifests: string,
  known: ReadonlyMap<string, IndexedVolume>,
): Map<string, string> {
  const files = new Map<string, string>();
  const ofEditions = Map.groupBy(jobs, ({ language }) => language);
  for (const edition of library.editions.values()) {
    const indexed = (ofEditions.get(edition.language) ?? []).map(({ tag, key }) => {
      const own = join(folder, `${tag}-${key}`);
      const volume = known.get(`${tag}-${key}`) ?? openVolume(own);
      // Only the noted files, whatever else may be in the folder.
      for (const [path] of volume.files) files.set(path, `${own}/${path}`);
      return volume;
    });
    const manifest: Manifest = {
      volumes: indexed.map(({ entry }) => entry),
      places: Object.fromEntries(placesOf(edition, library).map(({ key, name }) => [key, name])),
    };
    const name = `${edition.language}.json`;
    keepText(join(manifests, name), JSON.stringify(manifest), manifests);
    files.set(name, join(manifests, name));
  }
  return files;
}

function openVolume(folder: string): IndexedVolume {
  const volume = readVolume(folder);
  if (typeof volume === 'string') throw new Error(`the search volume in ${folder} is ${volume}; build again`);
  return volume;
}

/** Writes a file if its content has changed. A site may hold a hard link to the old file, so it is replaced, not overwritten. */
function keepText(file: string, text: string, folder: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // Missing or unreadable: write it.
  }
  rmSync(file, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
}
