import { hash } from 'node:crypto';
import { join, parse, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { Article } from '../articles/model/article.ts';
import type { Library } from '../articles/model/library.ts';
import { href, mediaPath } from '../articles/model/urls.ts';
import { formatOf } from './formats.ts';
import { WIDTHS } from './limits.ts';
import { measuredPictures, type Measured } from './measured.ts';
import { readPicture } from './picture-file.ts';

/** Raise this number when quality or format change. It is part of the digest in the files' names. */
const RECIPE = 'webp-2';
/** Hexadecimal digits of the digest in an address: 128 bits, enough to make every picture's address unique. */
const ADDRESS_DIGITS = 32;
/** In bytes. With digest, width and ending the name stays well below the 255 bytes that file systems allow. */
const LONGEST_NAME = 100;

/**
 * The sizes in which a story's picture is shown. File names include a digest of the picture: a changed picture gets a new
 * address, so browsers can cache each one for ever.
 *
 * @param src the picture's path in the story's folder
 * @returns undefined if the file is missing or cannot be shown
 */
export function renditionsOf(story: string, src: string, library: Library): Renditions | undefined {
  const { contentDir } = library.settings;
  const file = join(contentDir, story, src);
  // A path out of the story's folder must not publish other files.
  if (!file.startsWith(join(contentDir, story, sep))) return undefined;
  const known = measuredPictures();
  if (!known.has(file)) known.set(file, measure(contentDir, `${story}/${src}`));
  const measured = known.get(file);
  if (!measured) return undefined;
  const { digest, width, height } = measured;
  const key = hash('sha256', `${RECIPE} ${digest}`);
  const stem = `${plainName(src)}-${key.slice(0, ADDRESS_DIGITS)}`;
  const files = WIDTHS.filter((wanted, index) => index === 0 || wanted <= width).map((wanted) => {
    const own = Math.min(wanted, width);
    return { width: own, path: mediaPath(story, `${stem}-${own}.webp`), kept: `${key}-${own}.webp` };
  });
  const addresses = files.map(({ width: own, path }) => ({ width: own, address: href(path, library.publication) }));
  return {
    source: file,
    digest,
    files,
    src: addresses[Math.min(1, addresses.length - 1)]!.address,
    srcset: addresses.map(({ width: own, address }) => `${address} ${own}w`).join(', '),
    width,
    height,
  };
}

/** The same for a picture in an article's text. Only pictures that existed when the article was read are shown. */
export function textRenditionsOf(article: Article, src: string, library: Library): Renditions | undefined {
  return article.bodyPictures.includes(src) ? renditionsOf(article.story, src, library) : undefined;
}

/** Measures a picture that the check has not seen, by its header. */
function measure(contentDir: string, path: string): Measured | undefined {
  try {
    const bytes = readPicture(contentDir, path);
    if (!formatOf(bytes).isShown) return undefined;
    const size = imageSize(bytes);
    // EXIF orientations from 5 swap width and height.
    const [width, height] = (size.orientation ?? 1) >= 5 ? [size.height, size.width] : [size.width, size.height];
    return { digest: hash('sha256', bytes), width, height };
  } catch {
    return undefined;
  }
}

/** A picture's name reduced to letters, digits, dots and hyphens. It need not be unique, because the digest is. */
function plainName(src: string): string {
  const letters = parse(src).name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-');
  let name = '';
  for (const letter of letters.replace(/^[._-]+/, '')) {
    if (Buffer.byteLength(name + letter) > LONGEST_NAME) break;
    name += letter;
  }
  return name || 'picture';
}

export interface Renditions {
  /** Path of the publisher's file. */
  source: string;
  /** Its SHA-256. */
  digest: string;
  /** The files to write: width in pixels, path in the site, and name in the cache, which includes the whole digest. */
  files: { width: number; path: string; kept: string }[];
  /** `src`, `srcset`, `width` and `height` of the `img`. */
  src: string;
  srcset: string;
  width: number;
  height: number;
}
