import { FrontMatterError } from '../../articles/read/front-matter.ts';
import { LARGEST_ARTICLE } from '../../articles/read/article.ts';
import { FileFault, readRegularFile } from '../../files/regular-file.ts';
import { articleSchema } from '../../articles/model/schema.ts';
import { readArticleFile, type ArticleFile } from './article-file.ts';
import { Refusal } from '../wire/refusal.ts';

/**
 * An article of the content folder that an import has to do with.
 *
 * @param file from the content folder
 * @param line of the input, for the message
 * @throws Refusal where it has errors: nothing is built on it before they are mended
 */
export function readArticleThere(file: string, contentDir: string, line: number): ArticleFile {
  const refuse = (found: string): Refusal =>
    new Refusal(line, `errors in ${file} of the content folder (${found})`, 'a story without errors', 'see what `kawat check` says of it');
  try {
    const read = readArticleFile(readRegularFile(contentDir, file, LARGEST_ARTICLE));
    const issue = articleSchema.safeParse(read.front).error?.issues[0];
    if (issue) throw refuse(`\`${issue.path.join('.') || 'front matter'}\`: ${issue.message}`);
    return read;
  } catch (error) {
    if (error instanceof FrontMatterError || error instanceof FileFault) throw refuse(error.found);
    throw error;
  }
}
