import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { checkContent, replaceLibrary, type Library } from '../articles/library.ts';
import type { Settings } from '../articles/settings.ts';
import { reportText } from '../desk/reporters/text.ts';
import { withBuildLock } from './lock.ts';
import { assertReplaceable } from './replaceable.ts';

/**
 * Checks the content and builds the site beside the one being served; only a finished site takes its place.
 *
 * @returns false where the content has errors; the last good site is then untouched
 * @throws what Astro throws, and where the target is no site; the last good site is untouched then too
 */
export async function publish(settings: Settings): Promise<boolean> {
  const started = Date.now();
  assertReplaceable(settings);
  // 1. Check.
  const { library, problems } = checkContent(settings);
  if (problems.length > 0) console.error(`${reportText(problems)}\n`);
  if (!library) {
    console.error(existsSync(settings.outDir) ? `Nothing was built; ${settings.outDir} is as it was.` : 'Nothing was built.');
    return false;
  }
  // 2. Build beside, 3. swap.
  await withBuildLock(() => buildBeside(library, settings), console.error);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `Articles: ${library.articles.length}, stories: ${library.stories.size}, editions: ${library.editions.size}. Built in ${seconds} s: ${settings.outDir}`,
  );
  return true;
}

async function buildBeside(library: Library, { outDir }: Settings): Promise<void> {
  const staged = join(dirname(outDir), `.${basename(outDir)}-next-${process.pid}`);
  await rm(staged, { recursive: true, force: true });
  await mkdir(dirname(staged), { recursive: true });
  replaceLibrary(library);
  try {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await build({ outDir: staged, logLevel: process.env['KAWAT_DEBUG'] ? 'info' : 'warn' });
    await swap(staged, outDir);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

async function swap(staged: string, live: string): Promise<void> {
  const old = `${staged}-old`;
  const hadSite = existsSync(live);
  if (hadSite) await rename(live, old);
  try {
    await rename(staged, live);
  } catch (error) {
    if (hadSite) await rename(old, live);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
