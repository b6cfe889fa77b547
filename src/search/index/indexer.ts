import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../articles/model/library.ts';
import type { Indexer } from '../../articles/model/settings.ts';
import { PAGEFIND_VERSION } from '../shape.ts';

/**
 * Chooses the indexer. `kawat` writes Pagefind's format itself; `pagefind` gives the same tokens to Pagefind's Node API,
 * which takes several times as long.
 *
 * Pagefind's format is not documented, so `kawat` is used only with the version of Pagefind that it was tested with.
 *
 * @param wanted    the choice of the publication or the environment
 * @param warn      receives a warning if another indexer is used than the one wanted
 * @param installed the installed version of Pagefind
 */
export function chooseIndexer(wanted: Indexer = 'kawat', warn: (text: string) => void, installed = installedVersion()): Indexer {
  if (wanted === 'pagefind' || installed === PAGEFIND_VERSION) return wanted;
  warn(
    `Pagefind ${installed} is installed, but Kawat’s index writer was tested with ${PAGEFIND_VERSION}. Pagefind’s own indexer is used instead, which takes longer.`,
  );
  return 'pagefind';
}

function installedVersion(): string {
  // The package does not export its package.json, so its path is derived from the module's.
  const file = new URL('../package.json', import.meta.resolve('pagefind'));
  return (JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as { version: string }).version;
}

/** The indexer that the environment or the publication chooses; undefined if neither does. */
export function indexerOf({ settings, publication }: Pick<Library, 'settings' | 'publication'>): Indexer | undefined {
  return settings.indexer ?? publication.search?.indexer;
}
