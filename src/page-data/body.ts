import type { Article } from '../articles/model/article.ts';
import { readBody } from '../articles/read/article.ts';
import { renderBody } from '../markdown/render.ts';
import type { ArticleData } from './article.ts';

/**
 * Renders an article's text, with the pictures in its page data.
 *
 * @throws if the file is not the one that was checked
 */
export function articleBody(article: Article, { bodyPictures }: Pick<ArticleData, 'bodyPictures'>, contentDir: string): Promise<string> {
  return renderBody(readBody(article, contentDir), article.language, (src) =>
    Promise.resolve(bodyPictures.find(({ name }) => name === src)),
  );
}
