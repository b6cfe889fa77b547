import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import type { ViteDevServer } from 'vite';
import { picturesOf } from '../articles/article.ts';
import { openLibrary, type Library } from '../articles/library.ts';
import { href } from '../articles/urls.ts';
import { renditionsOf, type Renditions } from '../pictures/renditions.ts';
import { cacheFolders } from './cache.ts';
import { openLedger } from './ledger.ts';

const QUALITY = 78;

/**
 * Makes every picture that a published article shows, in all its sizes, and keeps just these.
 *
 * @returns where the kept ones are, by their path in the site
 */
export async function makePictures(library: Library): Promise<Map<string, string>> {
  const { pictures: folder } = cacheFolders();
  const ledger = openLedger(`${folder}.json`, (name) => join(folder, name), console.error);
  const wanted = new Set<string>();
  const made = new Map<string, string>();
  for (const { source, files } of wantedPictures(library).values()) {
    for (const { path, width } of files) {
      const name = basename(path);
      const kept = join(folder, name);
      if (!ledger.isWhole(name)) {
        await render(source, kept, width);
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

/** Lets a development server answer for the pictures that a build would write. */
export function servePictures(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const library = openLibrary();
    for (const { source, files } of wantedPictures(library).values()) {
      const file = files.find(({ path }) => href(path, library.publication) === request.url);
      if (!file) continue;
      const kept = join(cacheFolders().pictures, basename(file.path));
      const made = existsSync(kept) ? Promise.resolve() : render(source, kept, file.width);
      made.then(() => {
        response.setHeader('Content-Type', 'image/webp');
        sharp(kept).pipe(response);
      }, next);
      return;
    }
    next();
  });
}

function wantedPictures(library: Library): Map<string, Renditions> {
  const wanted = new Map<string, Renditions>();
  for (const article of library.articles) {
    for (const src of picturesOf(article)) {
      const found = renditionsOf(article.story, src, library);
      if (found) wanted.set(found.source, found);
    }
  }
  return wanted;
}

async function render(source: string, target: string, width: number): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  const part = `${target}.${process.pid}`;
  // autoOrient bakes EXIF rotation in; everything else that a camera wrote, place among it, is left behind.
  await sharp(source).autoOrient().resize({ width, withoutEnlargement: true }).webp({ quality: QUALITY }).toFile(part);
  // Renamed when whole: a killed build must not leave half a picture to be kept.
  await rename(part, target);
}
