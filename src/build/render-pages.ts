import type { Plan } from './plan.ts';
import type { PageRenderer } from './astro/renderer.ts';

/** How many pages are being written while the next are rendered: writing a page takes as long as rendering it. Chosen by hand. */
const WRITES_AT_ONCE = 32;

/**
 * Renders the pages that are not kept and adds them to the store.
 *
 * @param onRendered is called after each page with the number of pages done
 * @throws the template's error, with the page's path
 */
export async function renderPages({ missing, store }: Plan, renderer: PageRenderer, onRendered: (done: number) => void): Promise<void> {
  let writing: Promise<void>[] = [];
  for (const [number, [path, key]] of missing.entries()) {
    const added = store.add(key, await renderer.render(path));
    // Avoid an unhandled rejection; it is awaited below.
    added.catch(() => undefined);
    writing.push(added);
    onRendered(number + 1);
    if (writing.length < WRITES_AT_ONCE) continue;
    // This also gives the event loop time to send the indexing processes their next volume.
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
}
