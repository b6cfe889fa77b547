import { gunzipSync } from 'node:zlib';

/**
 * Which of Pagefind's ids is which record, read off its fragments.
 *
 * @param files Pagefind's files; records were added with the address `tag/number`
 * @returns by volume tag and number, the id without the volume's prefix
 */
export function readIds(files: ReadonlyMap<string, Uint8Array>): Map<string, Map<number, string>> {
  const ids = new Map<string, Map<number, string>>();
  for (const [path, content] of files) {
    if (!path.startsWith('fragment/')) continue;
    const name = path.slice('fragment/'.length, -'.pf_fragment'.length);
    for (const [id, { url }] of readFragments(content, name)) {
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
