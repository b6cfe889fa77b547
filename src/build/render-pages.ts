import type { Plan } from './plan.ts';
import type { Press } from './astro/renderer.ts';

/** So many pages are being written while the next are rendered: the disk takes as long as a page does. */
const AT_ONCE = 32;

/**
 * Renders the pages that are not kept into the store.
 *
 * @param onRendered told after each how many are done
 * @throws what a template throws, with the page's path
 */
export async function renderPages({ missing, store }: Plan, press: Press, onRendered: (done: number) => void): Promise<void> {
  let writing: Promise<void>[] = [];
  for (const [number, [path, key]] of missing.entries()) {
    const added = store.add(key, await press.render(path));
    // It is waited for below; a failure before that must not end the process.
    added.catch(() => undefined);
    writing.push(added);
    onRendered(number + 1);
    if (writing.length < AT_ONCE) continue;
    // While this waits, the processes that index are told their next volume.
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
}
