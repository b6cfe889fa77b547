import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';

/**
 * Indexes a volume with Pagefind's Node API.
 *
 * @param tag     the volume's tag. It is given to Pagefind as the records' language, so that the volume gets a separate
 *   index and Pagefind neither stems nor segments.
 * @param records the tokens of each record, by record number
 * @returns the files by their path in the search folder, and the ids that Pagefind gave the records
 * @throws with Pagefind's message if it fails
 */
export async function indexWithPagefind(tag: string, records: readonly (readonly string[])[]): Promise<PagefindVolume> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const [number, tokens] of records.entries()) {
      const added = await index.addCustomRecord({ url: String(number), content: tokens.join(' '), language: tag });
      if (added.errors.length > 0) throw new Error(`Pagefind refused a record of ${tag}: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind made no index of ${tag}: ${made.errors.join('; ')}`);
    return volumeOf(tag, made.files, records.length);
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process, which all calls in this process share. */
export function endPagefind(): Promise<unknown> {
  return pagefind.close();
}

/** Keeps the files that the engine searches. Files for display are dropped: the directory has what a result shows. */
function volumeOf(tag: string, made: readonly { path: string; content: Uint8Array }[], count: number): PagefindVolume {
  const ids = Array.from({ length: count }, () => '');
  const files: [string, Uint8Array][] = [];
  let hash: string | undefined;
  for (const { path, content } of made) {
    const [, id] = FRAGMENT.exec(path) ?? [];
    const [, ownHash] = new RegExp(`^pagefind\\.${tag}_([^.]+)\\.pf_meta$`).exec(path) ?? [];
    if (id !== undefined) ids[Number(urlOf(content))] = id;
    if (ownHash !== undefined) hash = ownHash;
    if (ownHash !== undefined || path.endsWith('.pf_index')) files.push([path, content]);
  }
  if (hash === undefined || ids.includes('')) throw new Error(`Pagefind’s index of ${tag} is not as expected; its version may be new`);
  return { hash, files, ids };
}

const FRAGMENT = /^fragment\/([^/]+)\.pf_fragment$/;
const SIGNATURE = 'pagefind_dcd';

/** The record's number, which was passed as its URL. */
function urlOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8').slice(SIGNATURE.length);
  return (JSON.parse(text) as { url: string }).url.replace(/\D/g, '');
}

export interface PagefindVolume {
  /** Digest in the names of its files. */
  hash: string;
  files: readonly (readonly [path: string, content: Uint8Array])[];
  /** Pagefind's id of each record. */
  ids: readonly string[];
}
