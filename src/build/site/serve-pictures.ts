import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { describeError } from '../../process/describe-error.ts';
import { openLibrary } from '../../articles/library.ts';
import { href, mediaPath } from '../../articles/model/urls.ts';
import { cacheFolders } from '../cache/folders.ts';
import { renderPicture, wantedPictures } from './pictures.ts';

/** Makes the dev server serve the pictures that a build would write. A picture that cannot be made gets a 404. */
export function servePictures(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    if (!request.url?.includes(MEDIA)) return void next();
    findPicture(request.url).then(
      (content) => {
        if (!content) return void next();
        response.setHeader('Content-Type', 'image/webp');
        response.end(content);
      },
      (error: unknown) => {
        server.config.logger.error(describeError(error));
        response.statusCode = 404;
        response.end();
      },
    );
  });
}

async function findPicture(url: string): Promise<Buffer | undefined> {
  const library = openLibrary();
  for (const picture of wantedPictures(library).values()) {
    const file = picture.files.find(({ path }) => href(path, library.publication) === url);
    if (!file) continue;
    const kept = join(cacheFolders().pictures, file.kept);
    if (!existsSync(kept)) await renderPicture(picture, kept, file.width, library);
    return readFile(kept);
  }
  return undefined;
}

const MEDIA = `/${mediaPath('', '').replace(/\/+$/, '')}/`;
