import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { checkContent, replaceLibrary } from '../articles/library.ts';
import type { Settings } from '../articles/settings.ts';
import { reportText } from '../desk/reporters/text.ts';

/**
 * Checks the content and builds the site beside the one being served; only a finished site takes its place.
 *
 * @returns false where the content has errors; the last good site is then untouched
 * @throws what Astro throws; the last good site is untouched then too
 */
export async function publish(settings: Settings): Promise<boolean> {
  const started = Date.now();
  // 1. Check.
  const { library, problems } = checkContent(settings);
  if (problems.length > 0) console.error(`${reportText(problems)}\n`);
  if (!library) {
    console.error(existsSync(settings.outDir) ? `Nothing was built; ${settings.outDir} is as it was.` : 'Nothing was built.');
    return false;
  }
  // 2. Build beside.
  const staged = join(dirname(settings.outDir), `.${basename(settings.outDir)}-next-${process.pid}`);
  await rm(staged, { recursive: true, force: true });
  await mkdir(dirname(staged), { recursive: true });
  replaceLibrary(library);
  try {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await build({ outDir: staged, logLevel: process.env['KAWAT_DEBUG'] ? 'info' : 'warn' });
    // 3. Swap.
    await swap(staged, settings.outDir);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${library.articles.length} articles of ${library.stories.size} stories in ${library.editions.size} editions: ${settings.outDir} (${seconds} s)`,
  );
  return true;
}

async function swap(staged: string, live: string): Promise<void> {
  const old = `${staged}-old`;
  if (existsSync(live)) await rename(live, old);
  await rename(staged, live);
  await rm(old, { recursive: true, force: true });
}
