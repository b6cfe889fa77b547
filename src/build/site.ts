import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Indexed } from '../search/index/process.ts';
import { searchFiles } from '../search/index/search-files.ts';
import type { SiteSize } from './hosts.ts';
import { pageFiles } from './pages.ts';
import { makePictures } from './pictures.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { removeTree } from './remove-tree.ts';
import { fillFolder, listFiles, repeatFilling, type SiteFiles } from './site-files.ts';
import { addSizes } from './site-size.ts';
import { keepSpare, makeSpare, takeSpare } from './spare.ts';
import { stagedFolder, swapIn } from './swap.ts';
import { CLIENT, type Templates } from './templates.ts';

/** The search's folder in a site. */
const SEARCH = 'search';

/**
 * Puts a site together beside the one being served, of what was rendered and indexed; then it takes the other's place.
 *
 * @param indexing awaited when all else is there
 */
export async function putTogether(
  plan: Plan,
  templates: Templates,
  indexing: Promise<Indexed>,
  outDir: string,
  progress: Progress,
): Promise<SiteSize> {
  const { library, orders, cache, store, keys, spare } = plan;
  const staged = stagedFolder(outDir);
  try {
    progress.begin('write', 'Putting the site together');
    const { isTaken, isTwin } = await takeSpare(staged, outDir);
    const client = partOf(listFiles(join(templates.folder, CLIENT)), SEARCH);
    const others = [...client.others, ...(await makePictures(library))];
    const withPages = (paths: ReadonlyMap<string, string>): SiteFiles => new Map([...others, ...pageFiles(paths, store)]);
    const added = isTaken && spare ? withPages(spare.others) : withPages(keys);
    const filled = fillFolder(staged, added, { except: SEARCH, ...(isTaken && spare) });
    // Where no site is replaced there will be no spare of it, and now is time to make one.
    const made = existsSync(outDir) ? undefined : makeSpare((folder) => fillFolder(folder, withPages(keys), { except: SEARCH }));
    progress.begin('index', 'Indexing for the search');
    const { volumes } = await indexing;
    progress.begin('write', 'Putting the site together');
    const search = new Map([...client.part, ...searchFiles(library, orders, cache.volumes, cache.manifests, volumes)]);
    const filledSearch = fillFolder(join(staged, SEARCH), search);
    store.removeOthers(new Set(keys.values()));
    const replaced = swapIn(staged, outDir) ?? made;
    // It becomes the next build's spare, and what was withdrawn has to leave it as well.
    if (replaced) {
      await keepSpare(replaced, outDir, () => {
        if (isTwin) repeatFilling(replaced, filled, added);
        else fillFolder(replaced, withPages(keys), { except: SEARCH });
        fillFolder(join(replaced, SEARCH), search);
      });
    }
    return addSizes(filled.size, filledSearch.size);
  } finally {
    await removeTree(staged);
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
