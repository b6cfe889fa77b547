import { resolve } from 'node:path';
import { checkContent } from '../../src/articles/library.ts';
import type { Library } from '../../src/articles/model/library.ts';
import { readSettings } from '../../src/articles/model/settings.ts';

/**
 * Opens the content folder to be measured.
 *
 * @throws if the content has errors
 */
export function openContent(content: string): Library {
  const { library, problems } = checkContent({ ...readSettings(), contentDir: resolve(content) });
  if (!library) throw new Error(`${content} has ${problems.length} problems`);
  return library;
}
