import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Indexed } from '../search/index/process.ts';
import { searchFiles } from '../search/index/search-files.ts';
import { fillInPlace } from './site/fill-in-place.ts';
import type { SiteSize } from './site/hosts.ts';
import { inspectSite, isReplaceable } from './site/inspect-site.ts';
import { MANIFEST_FILE, writeManifest, type ManifestEntry } from './site/manifest.ts';
import { pageFiles } from './site/page-files.ts';
import { makePictures } from './site/pictures.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { removeTree } from '../files/remove-tree.ts';
import { fillFolder, listFiles, repeatFilling, type SiteFiles } from './site/site-files.ts';
import { listEntries } from './site-entries.ts';
import { addSizes } from './site/site-size.ts';
import { keepSpare, makeSpare, takeSpare } from './site/spare.ts';
import { isUnmovable, stagedFolder, swapBack, swapIn } from './site/swap.ts';
import type { Target } from './site/target.ts';
import type { Templates } from './astro/templates.ts';
import { CLIENT } from './astro/bundle-folder.ts';

/** The search's folder in a site. */
const SEARCH = 'search';
const inSearch = ([path, source]: [string, string]): [string, string] => [`${SEARCH}/${path}`, source];

/**
 * Puts a site together beside the one being served, of what was rendered and indexed; then it takes the other's place.
 *
 * @param indexing awaited when all else is there
 * @throws if somebody has put something into the site's folder meanwhile; it is then as it was
 */
export async function putTogether(
  plan: Plan,
  templates: Templates,
  indexing: Promise<Indexed>,
  target: Target,
  progress: Progress,
): Promise<SiteSize> {
  const { live } = target;
  const { library, jobs, cache, store, keys, spare } = plan;
  const staged = stagedFolder(live);
  try {
    progress.begin('write', 'Putting the site together');
    const { isTaken, isTwin } = await takeSpare(staged, live);
    const client = partOf(listFiles(join(templates.folder, CLIENT)), SEARCH);
    const others = [...client.others, ...(await makePictures(library))];
    const withPages = (paths: ReadonlyMap<string, string>): SiteFiles => new Map([...others, ...pageFiles(paths, store)]);
    const added = isTaken && spare ? withPages(spare.others) : withPages(keys);
    const filled = fillFolder(staged, added, { except: SEARCH, ...(isTaken && spare) });
    // Where no site is replaced there will be no spare of it, and now is time to make one.
    const made = existsSync(live) ? undefined : makeSpare((folder) => fillFolder(folder, withPages(keys), { except: SEARCH }));
    progress.begin('index', 'Indexing for the search');
    const indexed = await indexing;
    progress.begin('write', 'Putting the site together');
    const search = new Map([...client.part, ...searchFiles(library, jobs, cache.volumes, cache.manifests, indexed.volumes)]);
    const filledSearch = fillFolder(join(staged, SEARCH), search);
    store.removeOthers(new Set(keys.values()));
    const entries = listEntries(plan, templates, indexed, new Map([...others, ...[...search].map(inSearch)]));
    const bytes = writeManifest(staged, entries);
    const replaced = replaceSite(staged, entries, target) ?? made;
    // It becomes the next build's spare, and what was withdrawn has to leave it as well.
    if (replaced !== undefined) {
      await keepSpare(replaced, live, (spare) => {
        rmSync(join(spare, MANIFEST_FILE), { force: true });
        if (isTwin) repeatFilling(spare, filled, added);
        else fillFolder(spare, withPages(keys), { except: SEARCH });
        fillFolder(join(spare, SEARCH), search);
      });
    }
    return addSizes(addSizes(filled.size, filledSearch.size), { files: 1, bytes, largestFile: bytes, largestFolder: 1 });
  } finally {
    await removeTree(staged);
  }
}

/**
 * Puts a finished site into its place.
 *
 * @returns a folder that may become the spare, where the new site was made: it now holds what was replaced, or what the
 *   new site was copied from
 */
function replaceSite(staged: string, entries: readonly ManifestEntry[], { live, admit }: Target): string | undefined {
  const old = renameIn(staged, live);
  if (old === UNMOVABLE) {
    fillInPlace(staged, live, entries, (found) => admit(found, live, true));
    return staged;
  }
  if (old === undefined) return undefined;
  // Nobody reaches it under its name any more. What was put into it while this build worked is found here.
  const found = inspectSite(old);
  try {
    admit(found, old, true);
  } catch (error) {
    swapBack(old, live, staged);
    throw error;
  }
  // Another name says that it was inspected: a build that is killed from here on leaves nothing worth keeping.
  renameSync(old, staged);
  return isReplaceable(found) ? staged : undefined;
}

function renameIn(staged: string, live: string): string | typeof UNMOVABLE | undefined {
  try {
    return swapIn(staged, live);
  } catch (error) {
    if (isUnmovable(error)) return UNMOVABLE;
    throw error;
  }
}

/** Files that stand in one folder, by their paths in it, and the others. */
function partOf(files: SiteFiles, folder: string): { part: [string, string][]; others: [string, string][] } {
  const all = [...files];
  const isIn = (path: string) => path.startsWith(`${folder}/`);
  return {
    part: all.filter(([path]) => isIn(path)).map(([path, source]) => [path.slice(folder.length + 1), source]),
    others: all.filter(([path]) => !isIn(path)),
  };
}

const UNMOVABLE = Symbol('unmovable');
