import { hash } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { picturesOf } from '../../articles/model/article.ts';
import { describeError } from '../../process/describe-error.ts';
import type { Library } from '../../articles/model/library.ts';
import { MOST_PIXELS } from '../../pictures/limits.ts';
import { readPicture } from '../../pictures/picture-file.ts';
import { renditionsOf, type Renditions } from '../../pictures/renditions.ts';
import { cacheFolders } from '../cache/folders.ts';
import { openLedger } from '../../files/ledger.ts';

/** Of WebP, from 0 to 100. Chosen by hand; not measured. */
const QUALITY = 78;

/**
 * Makes all sizes of every picture that a published article shows, and deletes all other kept pictures.
 *
 * @returns the kept files, by their path in the site
 * @throws with the picture's name if one cannot be made
 */
export async function makePictures(library: Library): Promise<Map<string, string>> {
  const { pictures: folder } = cacheFolders();
  const ledger = openLedger(`${folder}.json`, (name) => join(folder, name), console.error);
  const wanted = new Set<string>();
  const made = new Map<string, string>();
  for (const picture of wantedPictures(library).values()) {
    for (const { path, width, kept: name } of picture.files) {
      const kept = join(folder, name);
      if (!ledger.isIntact(name)) {
        await renderPicture(picture, kept, width, library);
        ledger.add(name);
      }
      wanted.add(name);
      made.set(path, kept);
    }
  }
  ledger.save(wanted);
  const present = await readdir(folder).catch(() => []);
  for (const name of present) if (!wanted.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  return made;
}

/** The pictures of all published articles. */
export function wantedPictures(library: Library): Map<string, Renditions> {
  const wanted = new Map<string, Renditions>();
  for (const article of library.articles) {
    for (const src of picturesOf(article)) {
      const found = renditionsOf(article.story, src, library);
      if (found) wanted.set(found.source, found);
    }
  }
  return wanted;
}

/**
 * Writes a picture in one width.
 *
 * @throws with the picture's name if it cannot be read or decoded, or if it was changed after it was checked
 */
export async function renderPicture({ source, digest }: Renditions, target: string, width: number, { settings }: Library): Promise<void> {
  const { contentDir } = settings;
  const path = relative(contentDir, source).replaceAll(sep, '/');
  try {
    const bytes = readPicture(contentDir, path);
    // The kept file is named after the digest, so a changed picture must not be kept under it.
    if (hash('sha256', bytes) !== digest) throw new Error('it was changed after it was checked; build again');
    await mkdir(dirname(target), { recursive: true });
    await rm(target, { recursive: true, force: true });
    const part = `${target}.${process.pid}`;
    // autoOrient applies the EXIF rotation. All other EXIF data, such as the location, is dropped.
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient().resize({ width, withoutEnlargement: true });
    await image.webp({ quality: QUALITY }).toFile(part);
    // Rename it only when it is complete, so that a killed build leaves no half-written picture under this name.
    await rename(part, target);
  } catch (error) {
    throw new Error(`The picture ${path} cannot be made: ${describeError(error)}`, { cause: error });
  }
}
