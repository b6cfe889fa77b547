import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../articles/model/library.ts';
import type { Indexer } from '../../articles/model/settings.ts';
import { PAGEFIND_VERSION } from '../shape.ts';

/**
 * Which indexer makes the search volumes: `kawat` writes them in Pagefind's format, `pagefind` has Pagefind's own Node API
 * make them of the same tokens, in several times the time.
 *
 * Kawat's writer relies on a format that is not documented, so it is used only with the version of Pagefind that it was
 * tested against.
 *
 * @param wanted    what the publication or the environment asks for
 * @param warn      receives a line where it is not done as asked
 * @param installed the version of Pagefind that is installed
 */
export function chooseIndexer(wanted: Indexer = 'kawat', warn: (text: string) => void, installed = installedVersion()): Indexer {
  if (wanted === 'pagefind' || installed === PAGEFIND_VERSION) return wanted;
  warn(
    `Pagefind ${installed} is installed and Kawat’s own index writer was tested with ${PAGEFIND_VERSION}: Pagefind’s indexer makes the search index, which takes longer.`,
  );
  return 'pagefind';
}

function installedVersion(): string {
  // The package exports its module alone, which lies in a folder beside the file that names the version.
  const file = new URL('../package.json', import.meta.resolve('pagefind'));
  return (JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as { version: string }).version;
}

/** What the environment or the publication asks for. */
export function indexerOf({ settings, publication }: Pick<Library, 'settings' | 'publication'>): Indexer | undefined {
  return settings.indexer ?? publication.search?.indexer;
}
