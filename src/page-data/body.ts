import type { Article } from '../articles/model/article.ts';
import { readBody } from '../articles/read/article.ts';
import { renderBody } from '../markdown/render.ts';
import type { ArticleData } from './article.ts';

/**
 * An article's text as HTML, with the pictures that its page data names.
 *
 * @throws if the file is not the one that was checked
 */
export function articleBody(article: Article, { bodyPictures }: Pick<ArticleData, 'bodyPictures'>, contentDir: string): Promise<string> {
  return renderBody(readBody(article, contentDir), article.language, (src) =>
    Promise.resolve(bodyPictures.find(({ name }) => name === src)),
  );
}
