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
 * The entries of a site's manifest. Sizes and digests come from the records that were made when the files were kept, so
 * hardly any file is read.
 *
 * @param others all files of the site except its pages, by path
 */
export function listEntries(
  { keys, store, cache, jobs }: Plan,
  templates: Templates,
  { volumes }: Indexed,
  others: SiteFiles,
): ManifestEntry[] {
  const records = new Map<string, FileRecord>();
  for (const [path, record] of templates.files) records.set(join(templates.folder, path), record);
  for (const [name, record] of readLedger(`${cache.pictures}.json`)) records.set(join(cache.pictures, name), record);
  for (const { tag, key } of jobs) {
    const folder = join(cache.volumes, `${tag}-${key}`);
    const volume = volumes.get(`${tag}-${key}`) ?? readVolume(folder);
    if (typeof volume === 'object') for (const [path, record] of volume.files) records.set(`${folder}/${path}`, record);
  }
  const entryOf = (path: string, source: string, record = records.get(source) ?? recordFile(source)): ManifestEntry => [
    path,
    record[0],
    record[3],
  ];
  return [
    ...[...keys].map(([path, key]) => entryOf(fileOfPage(path), store.fileOf(key), store.recordOf(key))),
    ...[...others].map(([path, source]) => entryOf(path, source)),
  ];
}
