import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseLanguage } from '../../languages/table.ts';
import { readExistingArticle } from './existing-article.ts';
import type { Run } from './run.ts';

/**
 * Lists the translations that stay published although the article they were made from was withdrawn. For an original
 * these are all translations of the story; for a translation, those that were made from its language.
 *
 * @param file      the withdrawn article, relative to the content folder
 * @param withdrawn all files that the run withdrew; in a dry run the files themselves are not changed
 * @param line      of the input, for the message
 * @throws Fault if an article of the story has errors
 */
export function publishedTranslations(
  file: string,
  withdrawn: ReadonlySet<string>,
  { archive, settings: { contentDir } }: Run,
  line: number,
): string[] {
  const [story, name] = [file.slice(0, file.lastIndexOf('/')), file.slice(file.lastIndexOf('/') + 1)];
  const language = name.slice(0, -'.md'.length);
  const read = (path: string) => (existsSync(join(contentDir, path)) ? readExistingArticle(path, contentDir, line).front : undefined);
  const isOriginal = read(file)?.translation === undefined;
  return [...archive.languagesOf(story)]
    .map((other) => `${story}/${other}.md`)
    .filter((other) => {
      const front = withdrawn.has(other) ? undefined : read(other);
      if (!front?.translation || (front.pubStatus ?? 'usable') !== 'usable') return false;
      return isOriginal || baseLanguage(front.translation.sourceLanguage) === baseLanguage(language);
    })
    .sort();
}
