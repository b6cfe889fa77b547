import type { Article } from '../articles/model/article.ts';
import type { Library } from '../articles/model/library.ts';
import { readBody } from '../articles/read/article.ts';
import type { Story } from '../articles/model/story.ts';
import { absoluteUrl, articlePath } from '../articles/model/urls.ts';
import { renderBody } from '../markdown/render.ts';
import type { PictureFinder } from '../markdown/pictures.ts';
import { renditionsOf, textRenditionsOf } from '../pictures/renditions.ts';
import { toNinjs } from './ninjs.ts';

/**
 * An article of a library as ninjs, with its text.
 *
 * Pictures have their addresses on the published site, if the article is published.
 *
 * @param options.story          the versions that may be named
 * @param options.withText       false for a withdrawn article
 * @param options.picturesBeside the pictures are written next to the object
 */
export async function exportNinjs(article: Article, { library, story, withText, picturesBeside }: ExportNinjsOptions): Promise<object> {
  const { publication, settings } = library;
  const isPublished = library.stories.get(article.story)?.versions.some(({ file }) => file === article.file) ?? false;
  const find: PictureFinder = (src) => {
    const found = isPublished ? textRenditionsOf(article, src, library) : undefined;
    if (!found) return Promise.resolve(undefined);
    const { site } = publication;
    const srcset = found.srcset
      .split(', ')
      .map((part) => site + part)
      .join(', ');
    return Promise.resolve({ ...found, src: site + found.src, srcset });
  };
  let body;
  if (withText) {
    const text = readBody(article, settings.contentDir);
    body = { html: await renderBody(text, article.language, find), text };
  }
  return toNinjs(article, body, {
    publication,
    story,
    address: absoluteUrl(articlePath(article.language, article.story), publication),
    pictures: picturesBeside ? 'beside' : undefined,
    pictureAddress: (src) => {
      const path = isPublished ? renditionsOf(article.story, src, library)?.files.at(-1)?.path : undefined;
      return path === undefined ? undefined : absoluteUrl(path, publication);
    },
  });
}

export interface ExportNinjsOptions {
  library: Library;
  story: Story;
  withText: boolean;
  picturesBeside: boolean;
}
