import { LARGEST_ARTICLE } from '../../articles/read/article.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import { articleSchema } from '../../articles/model/schema.ts';
import { readArticleFile, type ArticleFile } from './article-file.ts';
import { Fault } from '../../findings/fault.ts';

/**
 * Reads an article of the content folder that an import needs.
 *
 * @param file relative to the content folder
 * @param line of the input, for the message
 * @throws Fault if the article has errors: they must be fixed before anything is added to its story
 */
export function readExistingArticle(file: string, contentDir: string, line: number): ArticleFile {
  const refuse = (found: string): Fault =>
    new Fault(line, `errors in ${file} of the content folder (${found})`, 'a story without errors', 'run `kawat check` and fix them');
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
