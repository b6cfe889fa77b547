import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { ViteDevServer } from 'vite';
import { picturesOf } from '../articles/article.ts';
import { openLibrary, type Library } from '../articles/library.ts';
import { href } from '../articles/urls.ts';
import { renditionsOf, type Renditions } from '../pictures/renditions.ts';
import { cacheFolders } from './cache.ts';

const QUALITY = 78;

/** Writes every picture that a published article shows, in all its sizes, and no other; others are not kept either. */
export async function writePictures(library: Library, outDir: URL): Promise<void> {
  const names = new Set<string>();
  for (const { source, files } of wantedPictures(library).values()) {
    for (const { path, width } of files) {
      const target = join(fileURLToPath(outDir), path);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(await render(source, path, width), target);
      names.add(basename(path));
    }
  }
  const { pictures } = cacheFolders();
  if (!existsSync(pictures)) return;
  for (const name of await readdir(pictures)) if (!names.has(name)) await rm(join(pictures, name), { force: true });
}

/** Lets a development server answer for the pictures that a build would write. */
export function servePictures(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const library = openLibrary();
    for (const { source, files } of wantedPictures(library).values()) {
      const file = files.find(({ path }) => href(path, library.publication) === request.url);
      if (!file) continue;
      render(source, file.path, file.width).then((kept) => {
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

async function render(source: string, path: string, width: number): Promise<string> {
  const { pictures } = cacheFolders();
  const kept = join(pictures, basename(path));
  if (!existsSync(kept)) {
    await mkdir(pictures, { recursive: true });
    // autoOrient bakes EXIF rotation in; everything else that a camera wrote, place among it, is left behind.
    await sharp(source)
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toFile(`${kept}.${process.pid}`);
    // Renamed when whole: a killed build must not leave half a picture to be kept.
    await rename(`${kept}.${process.pid}`, kept);
  }
  return kept;
}
