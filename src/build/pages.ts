import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { Plan } from './plan.ts';
import type { Press } from './press.ts';

/** Milliseconds. */
const PAUSE_EVERY = 20;

/**
 * Renders the pages that are not kept into the store.
 *
 * @param onRendered told after each how many are done
 * @throws what a template throws, with the page's path
 */
export async function renderPages({ missing, store }: Plan, press: Press, onRendered: (done: number) => void): Promise<void> {
  let paused = performance.now();
  for (const [number, [path, key]] of missing.entries()) {
    store.add(path, key, await press.render(path));
    onRendered(number + 1);
    // The processes that index wait to be told their next volume.
    if (performance.now() - paused < PAUSE_EVERY) continue;
    await pause();
    paused = performance.now();
  }
}

/** Puts all pages from the store into a site's folder. */
export function placePages({ keys, store }: Plan, out: string): void {
  for (const [path, key] of keys) store.place(path, key, join(out, path === '' || path.endsWith('/') ? `${path}index.html` : path));
}
