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
import { keepSiteCopy, makeSiteCopy, takeSiteCopy } from './site/site-copy.ts';
import { isUnmovable, stagedFolder, swapBack, swapIn } from './site/swap.ts';
import type { Target } from './site/target.ts';
import type { Templates } from './astro/templates.ts';
import { CLIENT } from './astro/bundle-folder.ts';

/**
 * Assembles the site from rendered pages and indexed volumes, next to the live site, and then replaces the live site.
 *
 * @throws if someone has put a file into the site's folder meanwhile; the folder is then unchanged
 */
export async function assembleSite({ plan, templates, indexing, target, progress }: Parts): Promise<SiteSize> {
  const { live } = target;
  const { library, jobs, cache, store, keys } = plan;
  const staged = stagedFolder(live);
  try {
    // 1. Put everything except the search into the new folder. It starts as the site copy, if there is one.
    progress.begin('write', ASSEMBLING);
    const { isTaken, isCurrent } = await takeSiteCopy(staged, live);
    const client = splitAt(SEARCH, listFiles(join(templates.folder, CLIENT)));
    const assets = [...client.others, ...(await makePictures(library))];
    const withAssets = (pages: ReadonlyMap<string, string>): SiteFiles => new Map([...assets, ...pageFiles(pages, store)]);
    const compared = isTaken ? plan.copy : undefined;
    const added = withAssets(compared?.others ?? keys);
    const filled = fillFolder(staged, added, { except: SEARCH, ...compared });
    // A first build replaces no site that could become the copy, so make one while the index is being written.
    const newCopy = existsSync(live) ? undefined : makeSiteCopy((copy) => fillFolder(copy, withAssets(keys), { except: SEARCH }));

    // 2. Add the search when it is indexed.
    progress.begin('index', 'Indexing for the search');
    const indexed = await indexing;
    progress.begin('write', ASSEMBLING);
    const search = new Map([...client.inside, ...searchFiles(library, jobs, cache.volumes, cache.manifests, indexed.volumes)]);
    const filledSearch = fillFolder(join(staged, SEARCH), search);
    store.removeOthers(new Set(keys.values()));

    // 3. Write the manifest and replace the live site.
    const others = new Map([...assets, ...[...search].map(inSearch)]);
    const entries = listEntries(plan, templates, indexed, others);
    const bytes = writeManifest(staged, entries);
    const replaced = replaceSite(staged, entries, target) ?? newCopy;

    // 4. Keep the replaced site as the next copy. Update it now: withdrawn articles must be deleted from it too.
    if (replaced !== undefined) {
      await keepSiteCopy(replaced, live, (copy) => {
        rmSync(join(copy, MANIFEST_FILE), { force: true });
        if (isCurrent) repeatFilling(copy, filled, added);
        else fillFolder(copy, withAssets(keys), { except: SEARCH });
        fillFolder(join(copy, SEARCH), search);
      });
    }
    return addSizes(addSizes(filled.size, filledSearch.size), { files: 1, bytes, largestFile: bytes, largestFolder: 1 });
  } finally {
    await removeTree(staged);
  }
}

/**
 * Moves a finished site to its place.
 *
 * @returns a folder that may become the site copy: the replaced site, or `staged` if its files had to be copied
 */
function replaceSite(staged: string, entries: readonly ManifestEntry[], { live, admit }: Target): string | undefined {
  const old = renameIn(staged, live);
  if (old === UNMOVABLE) {
    fillInPlace(staged, live, entries, (found) => admit(found, live, true));
    return staged;
  }
  if (old === undefined) return undefined;
  // Nobody can reach the old site by its name now, so this inspection finds everything that was put into it meanwhile.
  const found = inspectSite(old);
  try {
    admit(found, old, true);
  } catch (error) {
    swapBack(old, live, staged);
    throw error;
  }
  // The new name marks it as inspected: if the build is killed from here on, the next one may delete it.
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

/** Separates the files inside a folder, with paths relative to it, from the others. */
function splitAt(folder: string, files: SiteFiles): { inside: [string, string][]; others: [string, string][] } {
  const isInside = ([path]: [string, string]) => path.startsWith(`${folder}/`);
  return {
    inside: [...files].filter(isInside).map(([path, source]) => [path.slice(folder.length + 1), source]),
    others: [...files].filter((file) => !isInside(file)),
  };
}

function inSearch([path, source]: [string, string]): [string, string] {
  return [`${SEARCH}/${path}`, source];
}

/** The folder of the search in a site. */
const SEARCH = 'search';
const ASSEMBLING = 'Putting the site together';
const UNMOVABLE = Symbol('unmovable');

export interface Parts {
  plan: Plan;
  templates: Templates;
  /** Awaited once everything else is in the folder. */
  indexing: Promise<Indexed>;
  target: Target;
  progress: Progress;
}
