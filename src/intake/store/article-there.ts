import { LARGEST_ARTICLE } from '../../articles/read/article.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import { articleSchema } from '../../articles/model/schema.ts';
import { readArticleFile, type ArticleFile } from './article-file.ts';
import { Fault } from '../../findings/fault.ts';

/**
 * An article of the content folder that an import has to do with.
 *
 * @param file from the content folder
 * @param line of the input, for the message
 * @throws Fault where it has errors: nothing is built on it before they are mended
 */
export function readArticleThere(file: string, contentDir: string, line: number): ArticleFile {
  const refuse = (found: string): Fault =>
    new Fault(line, `errors in ${file} of the content folder (${found})`, 'a story without errors', 'see what `kawat check` says of it');
  let read: ArticleFile;
  try {
    read = readArticleFile(readRegularFile(contentDir, file, LARGEST_ARTICLE));
  } catch (error) {
    throw error instanceof Fault ? refuse(error.found) : error;
  }
  const issue = articleSchema.safeParse(read.front).error?.issues[0];
  if (issue) throw refuse(`\`${issue.path.join('.') || 'front matter'}\`: ${issue.message}`);
  return read;
}
