import { fileURLToPath } from 'node:url';
import type { SubscribeCallback } from '@parcel/watcher';
import type { ViteDevServer } from 'vite';
import { checkContent, replaceLibrary, type ContentPicture } from '../../articles/library.ts';
import { describeError } from '../../process/describe-error.ts';
import { sortFindings, type Finding } from '../../findings/finding.ts';
import { PUBLICATION_FILE } from '../../articles/read/publication-file.ts';
import type { Settings } from '../../articles/model/settings.ts';
import { checkPictureFiles } from '../../pictures/check.ts';
import { forgetPictures } from '../../pictures/measured.ts';
import { openPictureMemory } from '../../pictures/memory.ts';
import { openArticleMemory } from '../cache/article-memory.ts';
import { cacheFolders } from '../cache/folders.ts';
import { codeDigest } from '../cache/code-digest.ts';

const ARTICLES = fileURLToPath(new URL('../../articles/', import.meta.url));

/**
 * Follows the content folder in development: a change is read again, and only what changed, and the browser reloads.
 * While the content has errors the last good state stays and the errors are reported.
 *
 * Vite's own watcher asks the system to watch every file: of 100,000 articles that takes eight seconds, and more watches
 * than many systems grant. This one watches folders, and looks them up in a thread.
 */
export async function watchContent(
  server: ViteDevServer,
  settings: Settings,
  report: (problems: readonly Finding[]) => void,
): Promise<void> {
  const code = codeDigest(settings);
  const warn = (text: string) => server.config.logger.warn(text);
  const open = () => openArticleMemory(settings, code, warn);
  let memory = open();
  const reload = (): void => {
    // Astro keeps what `getStaticPaths` returned, articles among it, until it is told (Astro 7.3, not documented).
    for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
    server.hot.send({ type: 'full-reload', path: '*' });
  };
  const pictureMemory = openPictureMemory(cacheFolders().checkedPictures);
  let checking = Promise.resolve();
  // Decoding takes longer than an editor should wait: pages show at once, and without a picture once it is found broken.
  const checkPictures = (pictures: readonly ContentPicture[]): void => {
    checking = checking.then(async () => {
      try {
        const broken = await checkPictureFiles(pictures, settings.contentDir, pictureMemory);
        pictureMemory.save();
        if (broken.length === 0) return;
        report(sortFindings(broken));
        reload();
      } catch (error) {
        warn(`The pictures could not be checked (${describeError(error)}).`);
      }
    });
  };
  const read = (): boolean => {
    try {
      const { library, problems, pictures } = checkContent({ ...settings, now: Date.now() }, memory);
      if (problems.length > 0) report(problems);
      if (!library) return false;
      forgetPictures();
      replaceLibrary(library);
      checkPictures(pictures);
    } catch (error) {
      // A file that was removed while it was read, or that nobody may read. The memory has seen half of the others.
      memory = open();
      warn(`The content could not be read (${describeError(error)}): what is shown is older.`);
      return false;
    }
    try {
      memory.save();
    } catch (error) {
      warn(`What was read cannot be kept (${describeError(error)}): the next start takes longer.`);
    }
    return true;
  };
  const show = (): void => {
    if (read()) reload();
  };
  // The server answers at once; its first page waits until the articles are read.
  server.httpServer?.once('listening', () => setImmediate(read));
  server.watcher.on('all', (_event, path) => {
    // The pages read and list the articles anew, by the new code.
    if (path.startsWith(ARTICLES)) replaceLibrary();
  });
  let timer: NodeJS.Timeout | undefined;
  const follow: SubscribeCallback = (error, changes) => {
    if (error) return void warn(`The content folder is not followed any more (${error.message}): start again.`);
    // Every article is checked against it.
    if (changes.some(({ path }) => path.endsWith(PUBLICATION_FILE))) memory = open();
    // An editor's program writes a file in several steps.
    clearTimeout(timer);
    timer = setTimeout(show, 50);
  };
  try {
    // A program of the machine's own kind: a build does not need it.
    const { default: watcher } = await import('@parcel/watcher');
    const following = await watcher.subscribe(settings.contentDir, follow, { ignore: ['.git'] });
    server.httpServer?.once('close', () => void following.unsubscribe());
  } catch (error) {
    warn(`The content folder cannot be followed (${describeError(error)}): changes show after the next start.`);
  }
}
