import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, parse, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { Library } from '../articles/library.ts';
import { href, mediaPath } from '../articles/urls.ts';

/** Widths in pixels that a picture is offered in: a phone, a phone with a dense screen or a column, the lead. */
export const WIDTHS = [480, 960, 1600] as const;
/** Raise it when quality or format change: it is part of the files' names. */
const RECIPE = 'webp-1';

/**
 * The sizes a story's picture is shown in. Names hold a digest of the picture, so that a changed one has a new
 * address and an old one can be cached for ever.
 *
 * @param src the picture's path in the story's folder
 * @returns undefined where the file is missing or no picture
 */
export function renditionsOf(story: string, src: string, library: Library): Renditions | undefined {
  const file = join(library.settings.contentDir, story, src);
  // A path out of the folder would publish what belongs to another story, or to nobody.
  if (!file.startsWith(join(library.settings.contentDir, story, sep))) return undefined;
  const known = measured.get(file);
  if (known) return known;
  let bytes: Buffer;
  let size: ReturnType<typeof imageSize>;
  try {
    bytes = readFileSync(file);
    size = imageSize(bytes);
  } catch {
    return undefined;
  }
  // EXIF orientations from 5 on lie on their side.
  const [width, height] = (size.orientation ?? 1) >= 5 ? [size.height, size.width] : [size.width, size.height];
  const digest = hash('sha1', Buffer.concat([bytes, Buffer.from(RECIPE)])).slice(0, 8);
  const { dir, name } = parse(src);
  const stem = `${dir ? `${dir}/` : ''}${name}-${digest}`;
  const files = WIDTHS.filter((wanted, index) => index === 0 || wanted <= width).map((wanted) => {
    const own = Math.min(wanted, width);
    return { width: own, path: mediaPath(story, `${stem}-${own}.webp`) };
  });
  const addresses = files.map(({ width: own, path }) => ({ width: own, address: href(path, library.publication) }));
  const made: Renditions = {
    source: file,
    files,
    src: addresses[Math.min(1, addresses.length - 1)]!.address,
    srcset: addresses.map(({ width: own, address }) => `${address} ${own}w`).join(', '),
    width,
    height,
  };
  measured.set(file, made);
  return made;
}

/** Makes the next call measure again, in a server whose content changes. */
export function forgetRenditions(): void {
  measured.clear();
}

const measured = new Map<string, Renditions>();

export interface Renditions {
  /** The picture as the publisher gave it. */
  source: string;
  /** What is written, by width in pixels and path in the site. */
  files: { width: number; path: string }[];
  /** `src`, `srcset`, `width` and `height` of the `img`. */
  src: string;
  srcset: string;
  width: number;
  height: number;
}
