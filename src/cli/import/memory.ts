import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readPublicationFile } from '../../articles/read/publication-file.ts';
import type { Settings } from '../../articles/model/settings.ts';
import { cacheFolders } from '../../build/cache/folders.ts';
import { codeDigest } from '../../build/cache/code-digest.ts';
import { openImportMemory, type ImportMemory } from '../../intake/remember/memory.ts';
import type { ImportCommandOptions } from './options.ts';

/**
 * Opens the memory of inputs that changed nothing when they were imported before. It is kept in the build cache, and is not
 * used after `publication.yaml` or the code has changed.
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
    // The import reports what is wrong with it.
    return '';
  }
}
