import { join } from 'node:path';
import { existsSync } from 'node:fs';
import type { Archive } from '../story/archive.ts';
import type { FrontMatter } from '../../articles/model/schema.ts';
import { readArticleThere } from './article-there.ts';

/**
 * The front matter of a story's articles that are there: `original` is the one that is no translation.
 *
 * @throws Fault where one has errors
 */
export function readSiblings(
  story: string,
  archive: Archive,
  contentDir: string,
  line: number,
): { original?: Partial<FrontMatter>; any?: Partial<FrontMatter> } {
  const fronts = [...archive.languagesOf(story)]
    .map((language) => `${story}/${language}.md`)
    // A dry run writes none.
    .filter((file) => existsSync(join(contentDir, file)))
    .map((file) => readArticleThere(file, contentDir, line).front);
  const original = fronts.find(({ translation }) => translation === undefined);
  const any = original ?? fronts[0];
  return { ...(original && { original }), ...(any && { any }) };
}
