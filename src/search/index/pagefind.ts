import * as pagefind from 'pagefind';

/** The version whose undocumented parts (`und` volumes, the worker's messages) are relied on; a test holds it. */
export const PAGEFIND_VERSION = '1.6.0';

/**
 * Runs Pagefind over records and hands out its files.
 *
 * The one place that speaks to Pagefind's Node API: it checks every answer and always closes the process.
 *
 * @param records each with the tag of its volume; every tag gets an index of its own
 * @returns Pagefind's files by path
 * @throws with Pagefind's own words where it refuses something
 */
export async function indexRecords(records: Iterable<PagefindRecord> | AsyncIterable<PagefindRecord>): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await pagefind.createIndex({ maxFragments: 1 });
  try {
    assertNone(errors);
    if (!index) throw new Error('Pagefind did not start');
    const pending: Promise<void>[] = [];
    for await (const { tag, url, content } of records) {
      const added = index.addCustomRecord({ url, content, language: tag }).then((answer) => assertNone(answer.errors));
      // Where the records end in an error nobody waits for it any more, and it is refused when the process is closed.
      added.catch(() => undefined);
      pending.push(added);
      // The pipe to the process is the bottleneck; unbounded, it would hold every article in memory.
      if (pending.length >= 64) await Promise.all(pending.splice(0));
    }
    await Promise.all(pending);
    const written = await index.getFiles();
    assertNone(written.errors);
    return new Map(written.files.map(({ path, content }) => [path, content]));
  } finally {
    await pagefind.close();
  }
}

/** One of Pagefind's files as text. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const content = files.get(path);
  if (!content) throw new Error(`Pagefind did not write ${path}`);
  return Buffer.from(content).toString('utf8');
}

function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

export interface PagefindRecord {
  tag: string;
  /** Comes back in the fragment; names the record, over all volumes. */
  url: string;
  content: string;
}
