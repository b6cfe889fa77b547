import { hash } from 'node:crypto';
import { openMemory, type ArticleMemory } from '../../articles/read/memory.ts';
import { readPublicationFile } from '../../articles/read/publication-file.ts';
import type { Settings } from '../../articles/model/settings.ts';
import { cacheFolders, claimCache } from './folders.ts';

/**
 * What is remembered of the articles, for the present code and publication: an article is checked against both.
 *
 * @param say is told of a memory that cannot be used
 */
export function openArticleMemory(settings: Settings, code: string, say: (text: string) => void): ArticleMemory {
  claimCache();
  return openMemory(cacheFolders().articles, `${code} ${publicationDigest(settings)}`, say);
}

/** Empty where it cannot be read: the check says why. */
function publicationDigest({ contentDir }: Settings): string {
  try {
    return hash('sha1', readPublicationFile(contentDir));
  } catch {
    return '';
  }
}
