/**
 * Makes a module out of Pagefind's worker script.
 *
 * The script speaks to a `self` and a `fetch`. Given as arguments, they can be a worker's, or the page's own
 * where a browser forbids workers; and `fetch` can answer what all volumes share from memory.
 *
 * @param script `pagefind-worker.js` as Pagefind writes it
 * @throws where the script no longer looks as expected
 */
export function wrapEngine(script: string): string {
  if (!script.includes('self.addEventListener("message"') && !/self\.addEventListener\(["']message["']/.test(script)) {
    throw new Error('pagefind-worker.js does not listen to messages as it did; see src/search/index/engine.ts');
  }
  return `export const start=(self,fetch)=>{${script}\n};\n`;
}
