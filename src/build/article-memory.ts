import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMemory, type ArticleMemory } from '../articles/memory.ts';
import { PUBLICATION_FILE } from '../articles/publication.ts';
import type { Settings } from '../articles/settings.ts';
import { cacheFolders } from './cache.ts';

/**
 * What is remembered of the articles, for the present code and publication: an article is checked against both.
 *
 * @param say is told of a memory that cannot be used
 */
export function openArticleMemory(settings: Settings, code: string, say: (text: string) => void): ArticleMemory {
  const file = join(settings.contentDir, PUBLICATION_FILE);
  const publication = existsSync(file) ? hash('sha1', readFileSync(file)) : '';
  return openMemory(cacheFolders().articles, `${code} ${publication}`, say);
}
