import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build } from 'astro';
import { checkContent, replaceLibrary } from '../articles/library.ts';
import type { Settings } from '../articles/settings.ts';
import { reportText } from '../desk/reporters/text.ts';
import { openArticleMemory } from './article-memory.ts';
import { openCache } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { withBuildLock } from './lock.ts';
import { planBuild, setPlan, type Plan } from './plan.ts';
import { openProgress, type Progress } from './progress.ts';
import { removeTree } from './remove-tree.ts';
import { assertReplaceable } from './replaceable.ts';
import { joinShares, writeShareFile, type Share } from './share.ts';
import { measureSite } from './site-size.ts';
import { summarise, type Summary } from './summary.ts';
import { recoverSite, removeLeftovers, stagedFolder, swapIn } from './swap.ts';

/**
 * Checks the content and builds the site beside the one being served; only a finished site takes its place. Pages and
 * search volumes that have not changed are kept from the last build.
 *
 * @returns what was done; undefined where the content has errors: the last good site is then untouched
 * @throws what Astro throws, and where the target is no site; the last good site is untouched then too
 */
export async function publish(settings: Settings, options: PublishOptions = {}): Promise<Summary | undefined> {
  if (options.share) process.env['KAWAT_CACHE'] = settings.outDir;
  else assertReplaceable(settings);
  return withBuildLock(() => {
    if (!options.share) {
      recoverSite(settings.outDir);
      removeLeftovers(settings.outDir);
    }
    return publishAlone(settings, options);
  }, console.error);
}

async function publishAlone(settings: Settings, { isQuiet = false, share, merge = [] }: PublishOptions): Promise<Summary | undefined> {
  const progress = openProgress(isQuiet);
  const { outDir } = settings;
  // 1. Check.
  progress.begin('check', 'Checking the content');
  const code = codeDigest(settings);
  const cache = openCache(code, console.error);
  joinShares(merge, cache, code, console.error);
  const memory = openArticleMemory(settings, code, console.error);
  const { library, problems } = checkContent(settings, memory);
  memory.save();
  if (problems.length > 0 && !isQuiet) console.error(`\n${reportText(problems)}\n`);
  if (!library) {
    progress.end();
    if (isQuiet) console.error(reportText(problems));
    console.error(existsSync(outDir) ? `Nothing was built; ${outDir} is as it was.` : 'Nothing was built.');
    return undefined;
  }
  // 2. Build beside, 3. swap.
  const plan = planBuild(library, code, share);
  if (share) writeShareFile(cache, share, code);
  await buildBeside(plan, settings, progress);
  const volumes = await plan.indexing;
  return summarise(plan, volumes, share ? undefined : measureSite(outDir), outDir, progress.end());
}

async function buildBeside(plan: Plan, { outDir }: Settings, progress: Progress): Promise<void> {
  const staged = stagedFolder(outDir);
  const elsewhere = resolve('.kawat/next');
  for (const folder of [staged, elsewhere]) await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(staged), { recursive: true });
  // Astro moves files from the project to the site by rename, which no two file systems have in common.
  const made = onOneDisk(dirname(staged), '.') ? staged : elsewhere;
  replaceLibrary(plan.library);
  progress.begin('bundle', 'Preparing the templates');
  plan.onPlanned = (toRender) => {
    const kept = plan.keys.size - toRender;
    progress.begin('render', `Rendering ${toRender} pages${kept > 0 ? `, keeping ${kept}` : ''}`, toRender);
  };
  plan.onRendered = progress.move;
  plan.onWaiting = (text) => progress.begin('index', text);
  plan.onWriting = () => progress.begin('write', 'Putting the site together');
  setPlan(plan);
  try {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await build({ outDir: made, logLevel: process.env['KAWAT_DEBUG'] ? 'info' : 'warn' });
    if (made !== staged) await cp(made, staged, { recursive: true, preserveTimestamps: true });
    if (!plan.isShare) await swapIn(staged, outDir);
  } finally {
    plan.stop.abort();
    setPlan(undefined);
    for (const folder of [staged, made]) await removeTree(folder);
  }
}

function onOneDisk(one: string, other: string): boolean {
  return statSync(one).dev === statSync(other).dev;
}

export interface PublishOptions {
  /** Says nothing but errors. */
  isQuiet?: boolean;
  /** Builds one machine's share into the target folder, instead of a site. */
  share?: Share | undefined;
  /** Shares that other machines built. */
  merge?: readonly string[] | undefined;
}
