import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { replaceLibrary } from '../articles/library.ts';
import type { Library } from '../articles/model/library.ts';
import { readPublication } from '../articles/read/publication.ts';
import type { Settings } from '../articles/model/settings.ts';
import { setWantedPages } from '../page-data/wanted-pages.ts';
import { checkSite } from '../desk/check-site.ts';
import { reportText } from '../desk/reporters/text.ts';
import { openPictureMemory } from '../pictures/memory.ts';
import { indexVolumes, type Indexed } from '../search/index/process.ts';
import { openArticleMemory } from './cache/article-memory.ts';
import { cacheFolders, claimCache, claimWorkFolder, openCache, type CacheFolders } from './cache/folders.ts';
import { codeDigest } from './cache/code-digest.ts';
import { runInThread } from '../process/run-in-thread.ts';
import { explainFileError } from '../files/file-error.ts';
import { startLookups, type Lookups } from './lookups.ts';
import { collectGarbageOften } from '../process/heap.ts';
import { inspectSite, type Inspection } from './site/inspect-site.ts';
import { withBuildLock } from './build-lock.ts';
import { renderPages } from './render-pages.ts';
import { planBuild, planVolumes, type Plan } from './plan.ts';
import { openRenderer } from './astro/renderer.ts';
import { openProgress, type Progress } from './progress.ts';
import { realPath } from '../files/real-path.ts';
import { assembleSite } from './assemble-site.ts';
import { joinShares, writeShareFile, type Share } from './share.ts';
import { summarise, type Summary } from './summary.ts';
import { restoreSite, removeLeftovers } from './site/swap.ts';
import { assertApart, openTarget, type Target } from './site/target.ts';
import { bundleTemplates, findTemplates, templatesKey, type Templates } from './astro/templates.ts';
import { verifyCache } from './verify.ts';

/**
 * Checks the content and builds the site next to the live one, which is replaced only when the new site is finished.
 * Templates, pages and search volumes that have not changed are kept from the last build.
 *
 * @returns what was done; undefined if the content has errors: the live site is then unchanged
 * @throws Astro's errors, and an error if a folder that the build writes to holds files that no build made. The live site
 *   and all files in that folder are then unchanged
 */
export async function publish(settings: Settings, options: PublishOptions = {}): Promise<Summary | undefined> {
  const { outDir } = settings;
  try {
    if (options.share) process.env['KAWAT_CACHE'] = outDir;
    assertApart(settings, options.share !== undefined);
    claimWorkFolder();
    claimCache(options.share ? '--out' : 'KAWAT_CACHE');
    const live = realPath(outDir);
    return await withBuildLock(() => publishLocked(settings, options, live), console.error, options.share ? undefined : live);
  } catch (error) {
    throw explainFileError(error, `${cacheFolders().root} or ${outDir}`, 'The last good site is unchanged');
  }
}

/** Runs the build once the locks are held, and cleans up after it. */
async function publishLocked(settings: Settings, options: PublishOptions, live: string): Promise<Summary | undefined> {
  if (!options.share) {
    restoreSite(live);
    removeLeftovers(live);
  }
  const stop = new AbortController();
  const progress = openProgress(options.isQuiet ?? false);
  try {
    return await runBuild(settings, options, progress, stop);
  } finally {
    progress.end();
    stop.abort();
    replaceLibrary();
    setWantedPages();
  }
}

async function runBuild(
  settings: Settings,
  options: PublishOptions,
  progress: Progress,
  stop: AbortController,
): Promise<Summary | undefined> {
  const { share } = options;

  // 1. Check the content. Astro bundles the templates meanwhile.
  progress.begin('check', 'Checking the content');
  const build = startBuild(settings, options, stop.signal);
  const library = await checkInputs(build, stop);
  if (!library) return undefined;

  // 2. Index the changed volumes in other processes, and render the changed pages in this one.
  if (share) writeShareFile(build.cache, share, build.code);
  const { plan, indexing } = await planAndIndex(build, library, stop.signal);
  const templates = await build.bundling!;
  await renderMissing(plan, templates, progress);

  // 3. Assemble the site, which replaces the live one. A share is finished as it is.
  if (share) plan.store.removeOthers(new Set(plan.keys.values()));
  const size = share ? undefined : await assembleSite({ plan, templates, indexing, target: build.target, progress });
  progress.begin('index', 'Indexing for the search');
  return summarise(plan, await indexing, { site: size, out: settings.outDir, seconds: progress.end() });
}

/** Opens the cache and the target, and starts what can run while the content is checked. */
function startBuild(settings: Settings, options: PublishOptions, stop: AbortSignal): Build {
  const { outDir, contentDir } = settings;
  const { share, merge = [], isForced = false, isVerified = false } = options;
  const code = codeDigest(settings);
  const cache = openCache(code, console.error);
  const isDamaged = isVerified ? verifyCache(cache, console.error) : () => false;
  const target = openTarget({ outDir, isForced, isDamaged, warn: console.error });
  const inspecting = share ? undefined : runInThread<Inspection>(INSPECT, 'inspectSite', target.live, isVerified);
  joinShares(merge, cache, code, console.error);
  if (!existsSync(cache.pages)) collectGarbageOften();
  const lookups = startLookups(contentDir, cache.pages);
  const bundling = openTemplates(settings, code, cache, stop);
  return { settings, options, code, cache, target, inspecting, lookups, bundling };
}

/**
 * Checks the content and the target folder.
 *
 * @returns undefined if the content has errors, which are then reported
 * @throws if the target must not be replaced
 */
async function checkInputs(build: Build, stop: AbortController): Promise<Library | undefined> {
  const { target, inspecting, bundling, options } = build;
  // Astro's process must have ended before another build may begin.
  const stopBundling = async (): Promise<void> => {
    stop.abort();
    await bundling?.catch(() => undefined);
  };
  try {
    const library = await checkContent(build, stopBundling);
    if (library && inspecting) target.admit((await inspecting) ?? inspectSite(target.live, options.isVerified), target.live);
    return library;
  } catch (error) {
    await stopBundling();
    throw error;
  }
}

async function checkContent(
  { settings, options, code, cache, lookups }: Build,
  stopBundling: () => Promise<void>,
): Promise<Library | undefined> {
  const memory = openArticleMemory(settings, code, console.error);
  const pictures = openPictureMemory(cache.checkedPictures);
  const { library, problems } = await checkSite(settings, { articles: memory, signed: await lookups.articles, pictures });
  memory.save();
  pictures.save();
  if (problems.length > 0 && !options.isQuiet) console.error(`\n${reportText(problems)}\n`);
  if (library) return library;
  await stopBundling();
  if (options.isQuiet) console.error(reportText(problems));
  console.error(existsSync(settings.outDir) ? `Nothing was built; ${settings.outDir} is unchanged.` : 'Nothing was built.');
  return undefined;
}

/** Starts indexing the volumes that changed, and finds the pages that must be rendered. */
async function planAndIndex(
  { settings, options, code, cache, lookups }: Build,
  library: Library,
  stop: AbortSignal,
): Promise<{ plan: Plan; indexing: Promise<Indexed> }> {
  const jobs = planVolumes(library, code, options.share);
  const indexing = indexVolumes(jobs, {
    contentDir: settings.contentDir,
    folder: cache.volumes,
    processes: availableParallelism(),
    stop,
  });
  // Avoid an unhandled rejection; it is awaited when the site is assembled.
  indexing.catch(() => undefined);
  const [copyTree, pageNames] = [await lookups.copy, await lookups.pages];
  const plan = planBuild({ library, cache, code, jobs, isShare: options.share !== undefined, copyTree, pageNames });
  return { plan, indexing };
}

async function renderMissing(plan: Plan, templates: Templates, progress: Progress): Promise<void> {
  const kept = plan.keys.size - plan.missing.length;
  const text = `Rendering ${plan.missing.length} pages${kept > 0 ? `, keeping ${kept}` : ''}`;
  progress.begin('render', text, plan.missing.length);
  replaceLibrary(plan.library);
  setWantedPages(new Set(plan.missing.map(([path]) => path)));
  await renderPages(plan, await openRenderer(templates, plan.library.publication), progress.move);
}

/** The kept templates, or a child process that bundles them; undefined if `publication.yaml` has errors. */
function openTemplates(settings: Settings, code: string, cache: CacheFolders, stop: AbortSignal): Promise<Templates> | undefined {
  const { publication } = readPublication(settings);
  if (!publication) return undefined;
  const key = templatesKey(code, publication);
  const kept = findTemplates(cache.templates, key, console.error);
  const templates = kept ? Promise.resolve(kept) : bundleTemplates(cache.templates, key, stop);
  // Avoid an unhandled rejection; it is awaited before rendering.
  templates.catch(() => undefined);
  return templates;
}

const INSPECT = new URL('./site/inspect-site.ts', import.meta.url);

/** A build that has started. */
interface Build {
  settings: Settings;
  options: PublishOptions;
  /** Digest of everything but the content. */
  code: string;
  cache: CacheFolders;
  target: Target;
  /** What the target folder holds; not inspected when the build makes a share. */
  inspecting: Promise<Inspection | undefined> | undefined;
  lookups: Lookups;
  bundling: Promise<Templates> | undefined;
}

export interface PublishOptions {
  /** Prints only errors and warnings. */
  isQuiet?: boolean;
  /** Builds one machine's share into the target folder, instead of a site. */
  share?: Share | undefined;
  /** Folders of shares that other machines built. */
  merge?: readonly string[] | undefined;
  /** Replaces a target even if it holds files that no build made, and lists them. */
  isForced?: boolean | undefined;
  /** Compares the digests of all kept files, instead of their sizes and times. */
  isVerified?: boolean | undefined;
}
