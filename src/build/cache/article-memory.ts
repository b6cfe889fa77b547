import { hash } from 'node:crypto';
import { openMemory, type ArticleMemory } from '../../articles/read/memory.ts';
import { readPublicationFile } from '../../articles/read/publication-file.ts';
import type { Settings } from '../../articles/model/settings.ts';
import { cacheFolders, claimCache } from './folders.ts';

/**
 * Opens what is remembered of the articles. It holds only for the present code and publication, because articles are
 * checked against both.
 *
 * @param warn receives a warning if the memory cannot be used
 */
export function openArticleMemory(settings: Settings, code: string, warn: (text: string) => void): ArticleMemory {
  claimCache();
  return openMemory(cacheFolders().articles, `${code} ${publicationDigest(settings)}`, warn);
}

/** Empty if the file cannot be read; the check reports why. */
function publicationDigest({ contentDir }: Settings): string {
  try {
    return hash('sha1', readPublicationFile(contentDir));
  } catch {
    return '';
  }
}
