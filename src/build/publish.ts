import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { replaceLibrary } from '../articles/library.ts';
import { readPublication } from '../articles/read/publication.ts';
import type { Settings } from '../articles/model/settings.ts';
import { setWantedPages } from '../page-data/wanted-pages.ts';
import { checkSite } from '../desk/check-site.ts';
import { reportText } from '../desk/reporters/text.ts';
import { openPictureMemory } from '../pictures/memory.ts';
import { indexVolumes } from '../search/index/process.ts';
import { openArticleMemory } from './cache/article-memory.ts';
import { cacheFolders, claimCache, claimWorkFolder, openCache, type CacheFolders } from './cache/folders.ts';
import { codeDigest } from './cache/code-digest.ts';
import { runInThread } from '../process/run-in-thread.ts';
import { explainFileError } from '../files/file-error.ts';
import { findBeside } from './look-up.ts';
import { collectGarbageOften } from '../process/heap.ts';
import { inspectSite, type Inspection } from './site/inspect-site.ts';
import { withBuildLock } from './build-lock.ts';
import { renderPages } from './render-pages.ts';
import { planBuild, planVolumes, type Plan } from './plan.ts';
import { openPress } from './astro/renderer.ts';
import { openProgress, type Progress } from './progress.ts';
import { realPath } from '../files/real-path.ts';
import { putTogether } from './assemble-site.ts';
import { joinShares, writeShareFile, type Share } from './share.ts';
import { summarise, type Summary } from './summary.ts';
import { recoverSite, removeLeftovers } from './site/swap.ts';
import { assertApart, openTarget } from './site/target.ts';
import { bundleTemplates, findTemplates, templatesKey, type Templates } from './astro/templates.ts';
import { verifyCache } from './verify.ts';

/**
 * Checks the content and builds the site beside the one being served; only a finished site takes its place. Templates,
 * pages and search volumes that have not changed are kept from the last build.
 *
 * @returns what was done; undefined where the content has errors: the last good site is then untouched
 * @throws what Astro throws, and where a folder that is written holds what no build made; the last good site and all that
 *   is in that folder are untouched then
 */
export async function publish(settings: Settings, options: PublishOptions = {}): Promise<Summary | undefined> {
  const { outDir } = settings;
  try {
    if (options.share) process.env['KAWAT_CACHE'] = outDir;
    assertApart(settings, options.share !== undefined);
    claimWorkFolder();
    claimCache(options.share ? '--out' : 'KAWAT_CACHE');
    const live = realPath(outDir);
    return await withBuildLock(() => publishHere(settings, options, live), console.error, options.share ? undefined : live);
  } catch (error) {
    throw explainFileError(error, `${cacheFolders().root} or ${outDir}`);
  }
}

async function publishHere(settings: Settings, options: PublishOptions, live: string): Promise<Summary | undefined> {
  if (!options.share) {
    recoverSite(live);
    removeLeftovers(live);
  }
  const stop = new AbortController();
  const progress = openProgress(options.isQuiet ?? false);
  try {
    return await publishAlone(settings, options, progress, stop);
  } finally {
    progress.end();
    stop.abort();
    replaceLibrary();
    setWantedPages();
  }
}

async function publishAlone(
  settings: Settings,
  { isQuiet = false, share, merge = [], isForced = false, isVerified = false }: PublishOptions,
  progress: Progress,
  stop: AbortController,
): Promise<Summary | undefined> {
  const { outDir, contentDir } = settings;
  // 1. Check. Astro works beside it.
  progress.begin('check', 'Checking the content');
  const code = codeDigest(settings);
  const cache = openCache(code, console.error);
  const isDamaged = isVerified ? verifyCache(cache, console.error) : () => false;
  const target = openTarget({ outDir, isForced, isDamaged, warn: console.error });
  const inspecting = share ? undefined : runInThread<Inspection>(INSPECT, 'inspectSite', target.live, isVerified);
  joinShares(merge, cache, code, console.error);
  if (!existsSync(cache.pages)) collectGarbageOften();
  const found = findBeside(contentDir, cache.pages);
  const bundling = openTemplates(settings, code, cache, stop.signal);
  const memory = openArticleMemory(settings, code, console.error);
  const pictures = openPictureMemory(cache.checkedPictures);
  const { library, problems } = await checkSite(settings, { articles: memory, signed: await found.articles, pictures });
  memory.save();
  pictures.save();
  if (problems.length > 0 && !isQuiet) console.error(`\n${reportText(problems)}\n`);
  // Astro's process must have ended before another build may begin.
  const stopBundling = async (): Promise<void> => {
    stop.abort();
    await bundling?.catch(() => undefined);
  };
  if (!library) {
    await stopBundling();
    if (isQuiet) console.error(reportText(problems));
    console.error(existsSync(outDir) ? `Nothing was built; ${outDir} is as it was.` : 'Nothing was built.');
    return undefined;
  }
  try {
    if (inspecting) target.admit((await inspecting) ?? inspectSite(target.live, isVerified), target.live);
  } catch (error) {
    await stopBundling();
    throw error;
  }
  // 2. Build beside: the index in processes of its own, the pages here.
  if (share) writeShareFile(cache, share, code);
  const jobs = planVolumes(library, code, share);
  const indexing = indexVolumes(jobs, contentDir, cache.volumes, availableParallelism(), stop.signal);
  // Whoever awaits it hears of a failure; until then it must not end the process.
  indexing.catch(() => undefined);
  const plan = planBuild(library, cache, code, jobs, {
    isShare: share !== undefined,
    spare: await found.spare,
    pages: await found.pages,
  });
  const templates = await bundling!;
  progress.begin('render', describeRendering(plan), plan.missing.length);
  replaceLibrary(library);
  setWantedPages(new Set(plan.missing.map(([path]) => path)));
  await renderPages(plan, await openPress(templates, library.publication), progress.move);
  if (share) plan.store.removeOthers(new Set(plan.keys.values()));
  const size = share ? undefined : await putTogether(plan, templates, indexing, target, progress);
  progress.begin('index', 'Indexing for the search');
  const volumes = await indexing;
  return summarise(plan, volumes, size, outDir, progress.end());
}

/** The templates as they are kept, or bundled in a process beside this one. */
function openTemplates(settings: Settings, code: string, cache: CacheFolders, stop: AbortSignal): Promise<Templates> | undefined {
  const { publication } = readPublication(settings);
  if (!publication) return undefined;
  const key = templatesKey(code, publication);
  const kept = findTemplates(cache.templates, key, console.error);
  const templates = kept ? Promise.resolve(kept) : bundleTemplates(cache.templates, key, stop);
  templates.catch(() => undefined);
  return templates;
}

function describeRendering({ missing, keys }: Plan): string {
  const kept = keys.size - missing.length;
  return `Rendering ${missing.length} pages${kept > 0 ? `, keeping ${kept}` : ''}`;
}

const INSPECT = new URL('./site/inspect-site.ts', import.meta.url);

export interface PublishOptions {
  /** Says nothing but errors. */
  isQuiet?: boolean;
  /** Builds one machine's share into the target folder, instead of a site. */
  share?: Share | undefined;
  /** Shares that other machines built. */
  merge?: readonly string[] | undefined;
  /** Replaces a target that holds what no build made, and says what. */
  isForced?: boolean | undefined;
  /** Compares the digests of all that is kept, instead of its size and time. */
  isVerified?: boolean | undefined;
}
