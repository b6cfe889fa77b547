import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Text } from '../suite/texts.ts';

/** Pagefind as it comes: its own indexer on plain pages, and its own engine, which runs in this process. */
export async function openPlainPagefind(texts: readonly Text[], language: string): Promise<(query: string) => Promise<string[]>> {
  const { index } = await pagefind.createIndex();
  for (const { story, headline, body } of texts) {
    const content = `<!doctype html><html lang="${language}"><title>${escape(headline)}</title><body><main data-pagefind-body><h1>${escape(headline)}</h1>${body
      .split('\n')
      .map((text) => `<p>${escape(text)}</p>`)
      .join('')}</main></body></html>`;
    await index!.addHTMLFile({ url: `/${story}/`, content });
  }
  const { files } = await index!.getFiles();
  await index!.deleteIndex();
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const stories = storiesById(byPath);
  const call = startEngine(byPath);
  await call('init', { basePath: '/', baseUrl: '/', language, primary: true, metaCacheTag: 'kept' });
  return async (query) => {
    const { results } = (await call('search', query)) as { results: { id: string }[] };
    return results.map(({ id }) => stories.get(id)!);
  };
}

function storiesById(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  return new Map(
    [...files].flatMap(([path, content]) => {
      const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
      if (id === undefined) return [];
      const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length)) as { url: string };
      return [[id, url.slice(1, -1)]];
    }),
  );
}

/** Runs Pagefind's worker script with a `self` and a `fetch` of our own. */
function startEngine(files: ReadonlyMap<string, Uint8Array>): (method: string, ...args: unknown[]) => Promise<unknown> {
  const script = Buffer.from(files.get('pagefind-worker.js')!).toString('utf8');
  let listener: (event: { data: unknown }) => void = () => undefined;
  const pending = new Map<string, (answer: { result?: unknown; error?: string }) => void>();
  const self = {
    addEventListener: (_type: string, added: typeof listener) => (listener = added),
    postMessage: (answer: { id: string; result?: unknown; error?: string }) => pending.get(answer.id)?.(answer),
  };
  const load = (address: string) => Promise.resolve(new Response(Buffer.from(files.get(address.slice(1).split('?', 1)[0]!) ?? '')));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- Pagefind's script expects to be the whole of a worker.
  const run = new Function('self', 'fetch', script) as (own: typeof self, fetch: typeof load) => void;
  run(self, load);
  let count = 0;
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      const id = `m${count++}`;
      pending.set(id, ({ error, result }) => (error === undefined ? resolve(result) : reject(new Error(error))));
      listener({ data: { id, instanceId: 'one', method, args } });
    });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
