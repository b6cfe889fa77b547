import * as pagefind from 'pagefind';

/**
 * Reads the engine's script and WebAssembly out of Pagefind's program, which writes them with any index, even an empty one.
 *
 * @throws with Pagefind's message if it fails
 */
export function pagefindOwnFiles(): Promise<OwnFiles> {
  return (own ??= readOwnFiles());
}

let own: Promise<OwnFiles> | undefined;

async function readOwnFiles(): Promise<OwnFiles> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const { files } = await index.getFiles();
    const contentOf = (name: string): Uint8Array => {
      const file = files.find(({ path }) => path === name);
      if (!file) throw new Error(`Pagefind has no ${name}`);
      return file.content;
    };
    const entry = JSON.parse(Buffer.from(contentOf('pagefind-entry.json')).toString('utf8')) as OwnFiles['entry'];
    return { script: Buffer.from(contentOf('pagefind-worker.js')).toString('utf8'), wasm: contentOf('wasm.unknown.pagefind'), entry };
  } finally {
    await pagefind.close();
  }
}

interface OwnFiles {
  script: string;
  wasm: Uint8Array;
  /** The engine's settings. */
  entry: { version: string; include_characters: readonly string[] };
}
