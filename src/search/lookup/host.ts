import { ENTRY, start } from 'virtual:pagefind-engine';

/**
 * Runs Pagefind's engine, in a worker or in the page.
 *
 * Pagefind fetches its list of indexes and its WebAssembly for each index it opens, and every volume is an index. So the
 * list is answered from memory, and the WebAssembly is fetched once.
 *
 * @param base address of the search folder
 * @param post receives the engine's answers
 */
export function startHost(base: string, post: (answer: Answer) => void): Host {
  const languages: Record<string, { hash: string; wasm: null; page_count: number }> = {};
  let wasm: Promise<ArrayBuffer> | undefined;

  const answerFetch = async (input: string): Promise<Response> => {
    const path = input.slice(base.length).split('?', 1)[0]!;
    if (path === 'pagefind-entry.json') {
      return Response.json({ ...ENTRY, languages });
    }
    if (!path.startsWith('wasm.')) return fetch(input);
    wasm ??= fetch(input).then((response) => {
      if (!response.ok) throw new Error(`${response.status} for ${input}`);
      return response.arrayBuffer();
    });
    // Do not keep a failed download.
    wasm.catch(() => (wasm = undefined));
    return new Response(await wasm);
  };

  let listener: (event: { data: Message }) => void = () => undefined;
  start({ addEventListener: (_type, added) => (listener = added), postMessage: post }, answerFetch);
  return {
    addVolumes(volumes) {
      for (const { tag, hash, count } of volumes) languages[tag] = { hash, wasm: null, page_count: count };
    },
    send: (message) => listener({ data: message }),
  };
}

export interface Host {
  addVolumes: (volumes: readonly EngineVolume[]) => void;
  send: (message: Message) => void;
}

/** An entry of Pagefind's list of indexes. */
export interface EngineVolume {
  tag: string;
  hash: string;
  count: number;
}

/** A message of Pagefind 1.6's protocol, which is not documented. */
export interface Message {
  id: string;
  instanceId: string;
  method: string;
  args: unknown[];
}
export interface Answer {
  id: string;
  result?: unknown;
  error?: string;
}
