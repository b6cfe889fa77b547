import { join } from 'node:path';
import { recordFile, type FileRecord } from '../files/file-record.ts';
import { readVolume } from '../search/index/kept-volume.ts';
import type { Indexed } from '../search/index/process.ts';
import { readLedger } from '../files/ledger.ts';
import type { ManifestEntry } from './site/manifest.ts';
import { fileOfPage } from './site/page-files.ts';
import type { Plan } from './plan.ts';
import type { SiteFiles } from './site/site-files.ts';
import type { Templates } from './astro/templates.ts';

/**
 * The entries of a site's manifest, of what was noted when its files were kept: hardly any file is read.
 *
 * @param others all files of the site besides its pages, by their paths
 */
export function listEntries(
  { keys, store, cache, jobs }: Plan,
  templates: Templates,
  { volumes }: Indexed,
  others: SiteFiles,
): ManifestEntry[] {
  const notes = new Map<string, FileRecord>();
  for (const [path, note] of templates.files) notes.set(join(templates.folder, path), note);
  for (const [name, note] of readLedger(`${cache.pictures}.json`)) notes.set(join(cache.pictures, name), note);
  for (const { tag, key } of jobs) {
    const folder = join(cache.volumes, `${tag}-${key}`);
    const volume = volumes.get(`${tag}-${key}`) ?? readVolume(folder);
    if (typeof volume === 'object') for (const [path, note] of volume.files) notes.set(`${folder}/${path}`, note);
  }
  const entryOf = (path: string, source: string, note = notes.get(source) ?? recordFile(source)): ManifestEntry => [path, note[0], note[3]];
  return [
    ...[...keys].map(([path, key]) => entryOf(fileOfPage(path), store.fileOf(key), store.recordOf(key))),
    ...[...others].map(([path, source]) => entryOf(path, source)),
  ];
}
