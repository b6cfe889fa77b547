import { resolve } from 'node:path';
import { checkContent } from '../../src/articles/library.ts';
import type { Library } from '../../src/articles/model/library.ts';
import { readSettings } from '../../src/articles/model/settings.ts';

/**
 * The library of a content folder that is measured.
 *
 * @throws where the content has errors
 */
export function openContent(content: string): Library {
  const { library, problems } = checkContent({ ...readSettings(), contentDir: resolve(content) });
  if (!library) throw new Error(`${content} has ${problems.length} problems`);
  return library;
}
