import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { checkContent, replaceLibrary } from '../articles/library.ts';
import { openMemory } from '../articles/memory.ts';
import { PUBLICATION_FILE } from '../articles/publication.ts';
import type { Settings } from '../articles/settings.ts';
import { reportText } from '../desk/reporters/text.ts';
import { openCache } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { withBuildLock } from './lock.ts';
import { planBuild, setPlan, type Plan } from './plan.ts';
import { assertReplaceable } from './replaceable.ts';
import { recoverSite, removeLeftovers, stagedFolder, swapIn } from './swap.ts';

/**
 * Checks the content and builds the site beside the one being served; only a finished site takes its place.
 *
 * @returns false where the content has errors; the last good site is then untouched
 * @throws what Astro throws, and where the target is no site; the last good site is untouched then too
 */
export async function publish(settings: Settings): Promise<boolean> {
  assertReplaceable(settings);
  return withBuildLock(() => {
    recoverSite(settings.outDir);
    removeLeftovers(settings.outDir);
    return publishAlone(settings);
  }, console.error);
}

async function publishAlone(settings: Settings): Promise<boolean> {
  const started = Date.now();
  // 1. Check.
  const code = codeDigest(settings);
  const memory = openMemory(openCache(code, console.error).articles, digestPublication(code, settings), console.error);
  const { library, problems } = checkContent(settings, memory);
  memory.save();
  if (problems.length > 0) console.error(`${reportText(problems)}\n`);
  if (!library) {
    console.error(existsSync(settings.outDir) ? `Nothing was built; ${settings.outDir} is as it was.` : 'Nothing was built.');
    return false;
  }
  // 2. Build beside, 3. swap.
  const plan = planBuild(library, code);
  await buildBeside(plan, settings);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `Articles: ${library.articles.length}, stories: ${library.stories.size}, editions: ${library.editions.size}. Built in ${seconds} s: ${settings.outDir}`,
  );
  return true;
}

/** What an article is checked against besides itself. */
function digestPublication(code: string, { contentDir }: Settings): string {
  const file = join(contentDir, PUBLICATION_FILE);
  return `${code} ${existsSync(file) ? hash('sha1', readFileSync(file)) : ''}`;
}

async function buildBeside(plan: Plan, { outDir }: Settings): Promise<void> {
  const staged = stagedFolder(outDir);
  const elsewhere = resolve('.kawat/next');
  for (const folder of [staged, elsewhere]) await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(staged), { recursive: true });
  // Astro moves files from the project to the site by rename, which no two file systems have in common.
  const made = onOneDisk(dirname(staged), '.') ? staged : elsewhere;
  replaceLibrary(plan.library);
  setPlan(plan);
  try {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await build({ outDir: made, logLevel: process.env['KAWAT_DEBUG'] ? 'info' : 'warn' });
    if (made !== staged) await cp(made, staged, { recursive: true, preserveTimestamps: true });
    swapIn(staged, outDir);
  } finally {
    plan.stop.abort();
    setPlan(undefined);
    for (const folder of [staged, made]) await rm(folder, { recursive: true, force: true });
  }
}

function onOneDisk(one: string, other: string): boolean {
  return statSync(one).dev === statSync(other).dev;
}
