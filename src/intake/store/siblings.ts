import { join } from 'node:path';
import { existsSync } from 'node:fs';
import type { FrontMatter } from '../../articles/model/schema.ts';
import { readExistingArticle } from './existing-article.ts';
import type { Run } from './run.ts';

/**
 * Reads the front matter of a story's existing articles.
 *
 * @param line of the input, for the message
 * @returns `original` is the article that is not a translation; `any` is the original if there is one, else a translation
 * @throws Fault if an article has errors
 */
export function readSiblings(
  story: string,
  { archive, settings: { contentDir } }: Run,
  line: number,
): { original?: Partial<FrontMatter>; any?: Partial<FrontMatter> } {
  const fronts = [...archive.languagesOf(story)]
    .map((language) => `${story}/${language}.md`)
    // A dry run adds articles to the archive without writing them.
    .filter((file) => existsSync(join(contentDir, file)))
    .map((file) => readExistingArticle(file, contentDir, line).front);
  const original = fronts.find(({ translation }) => translation === undefined);
  const any = original ?? fronts[0];
  return { ...(original && { original }), ...(any && { any }) };
}
