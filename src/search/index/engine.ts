import { pagefindOwnFiles } from './pagefind.ts';

/**
 * Makes a browser module of Pagefind's engine.
 *
 * Pagefind's worker script uses the globals `self` and `fetch`. The module passes them as arguments. So the engine can run
 * in the page if the browser forbids workers, and `fetch` can answer from memory for files that all volumes share.
 *
 * @returns the source of a module that exports `start(self, fetch)` and `ENTRY`, the engine's settings
 * @throws if the script no longer looks as expected
 */
export async function engineModule(): Promise<string> {
  const { script, entry } = await pagefindOwnFiles();
  const { version, include_characters: characters } = entry;
  return `${wrapEngine(script)}export const ENTRY=${JSON.stringify({ version, include_characters: characters })};\n`;
}

/** Makes a module of the script. Exported for its test. */
function wrapEngine(script: string): string {
  if (!/self\.addEventListener\(["']message["']/.test(script)) {
    throw new Error('pagefind-worker.js does not listen to messages as it did; see src/search/index/engine.ts');
  }
  return `export const start=(self,fetch)=>{${script}\n};\n`;
}
