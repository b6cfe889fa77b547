import type { Article } from '../articles/model/article.ts';
import type { View } from './view.ts';

/**
 * A picture of front matter with its sizes.
 *
 * @returns undefined if it cannot be shown
 */
export function pictureData(article: Article, image: Image, view: View): PictureData | undefined {
  const found = view.pictureOf(article, image.src);
  if (!found) return undefined;
  const { src, srcset, width, height } = found;
  const { alt, caption, credit } = image;
  return { src, srcset, width, height, alt, caption, credit };
}

type Image = NonNullable<Article['images']>[number];

export interface PictureData {
  /** Addresses, with the site's base. */
  src: string;
  srcset: string;
  /** Pixels of the original, for the aspect ratio. */
  width: number;
  height: number;
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
}
