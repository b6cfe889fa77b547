import { pagefindOwnFiles } from './pagefind.ts';

/**
 * Pagefind's engine as a module for the browser.
 *
 * Its worker script speaks to a `self` and a `fetch`. Given as arguments, they can be a worker's, or the page's own
 * where a browser forbids workers; and `fetch` can answer what all volumes share from memory.
 *
 * @returns the source of a module that exports `start(self, fetch)`, and as `ENTRY` what Pagefind tells the engine of itself
 * @throws where the script no longer looks as expected
 */
export async function engineModule(): Promise<string> {
  const { script, entry } = await pagefindOwnFiles();
  const { version, include_characters: characters } = entry;
  return `${wrapEngine(script)}export const ENTRY=${JSON.stringify({ version, include_characters: characters })};\n`;
}

/** Makes a module of the script; apart, so that a test can give it another one. */
export function wrapEngine(script: string): string {
  if (!/self\.addEventListener\(["']message["']/.test(script)) {
    throw new Error('pagefind-worker.js does not listen to messages as it did; see src/search/index/engine.ts');
  }
  return `export const start=(self,fetch)=>{${script}\n};\n`;
}
