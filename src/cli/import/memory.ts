import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readPublicationFile } from '../../articles/read/publication-file.ts';
import type { Settings } from '../../articles/model/settings.ts';
import { cacheFolders } from '../../build/cache/folders.ts';
import { codeDigest } from '../../build/cache/code-digest.ts';
import { openImportMemory, type ImportMemory } from '../../intake/remember/memory.ts';
import type { ImportCommandOptions } from './options.ts';

/**
 * What earlier imports into a content folder found to change nothing. It is kept in the cache of builds; another
 * publication and other code know nothing of it.
 */
export function openMemoryOf(settings: Settings, { language, story, date, method, format }: ImportCommandOptions): ImportMemory {
  const file = join(cacheFolders().root, 'imports', hash('sha1', settings.contentDir));
  const context = hash('sha1', [codeDigest(settings), readText(settings.contentDir)].join('\n'));
  return openImportMemory(file, settings.contentDir, context, JSON.stringify([language, story, date, method, format]));
}

function readText(contentDir: string): string {
  try {
    return readPublicationFile(contentDir).toString('latin1');
  } catch {
    // The import says what is wrong with it.
    return '';
  }
}
