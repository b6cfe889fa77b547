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

/** Milliseconds to wait after a change, because editors save a file in several steps. Chosen by hand; not measured. */
const SETTLE = 50;

/**
 * Watches the content folder in development. After a change it reads only the changed files again, and the browser
 * reloads. While the content has errors they are reported, and the site shows the last version without errors.
 *
 * Vite's own watcher watches every file: with 100,000 articles that takes eight seconds and more watches than many systems
 * allow. This one watches folders, and lists them in a thread.
 */
export async function watchContent(
  server: ViteDevServer,
  settings: Settings,
  report: (problems: readonly Finding[]) => void,
): Promise<void> {
  const warn = (text: string) => server.config.logger.warn(text);
  const reload = (): void => {
    // Astro caches what `getStaticPaths` returned until it receives this message (Astro 7.3, not documented).
    for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
    server.hot.send({ type: 'full-reload', path: '*' });
  };
  const content = openContent(settings, { report, warn, reload });
  // Start the server first; its first page waits until the articles are read.
  server.httpServer?.once('listening', () => setImmediate(content.read));
  server.watcher.on('all', (_event, path) => {
    // The code that reads and lists articles has changed, so the pages must read them again.
    if (path.startsWith(ARTICLES)) replaceLibrary();
  });
  let timer: NodeJS.Timeout | undefined;
  const onChange: SubscribeCallback = (error, changes) => {
    if (error) return void warn(`The content folder is no longer watched (${error.message}): start again.`);
    // Every article is checked against the publication, so none may be taken from memory.
    if (changes.some(({ path }) => path.endsWith(PUBLICATION_FILE))) content.forget();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (content.read()) reload();
    }, SETTLE);
  };
  await subscribe(server, settings.contentDir, onChange, warn);
}

/** Reads the content into the library, and remembers what has not changed. */
function openContent(settings: Settings, { report, warn, reload }: Reactions): { read: () => boolean; forget: () => void } {
  const code = codeDigest(settings);
  const open = () => openArticleMemory(settings, code, warn);
  let memory = open();
  const checkPictures = openPictureCheck(settings.contentDir, { report, warn, reload });
  const forget = (): void => {
    memory = open();
  };
  /** @returns false if the library was not replaced */
  const read = (): boolean => {
    try {
      const { library, problems, pictures } = checkContent({ ...settings, now: Date.now() }, memory);
      if (problems.length > 0) report(problems);
      if (!library) return false;
      forgetPictures();
      replaceLibrary(library);
      checkPictures(pictures);
    } catch (error) {
      // A file was deleted while it was read, or may not be read. The memory is incomplete, so load the saved one.
      forget();
      warn(`The content could not be read (${describeError(error)}): the site shows the version before.`);
      return false;
    }
    try {
      memory.save();
    } catch (error) {
      warn(`What was read cannot be saved (${describeError(error)}): the next start takes longer.`);
    }
    return true;
  };
  return { read, forget };
}

/**
 * Checks pictures one set after another, without delaying the pages: decoding them takes longer than an editor should
 * wait. If one is broken, the browser reloads and the page is without it.
 */
function openPictureCheck(contentDir: string, { report, warn, reload }: Reactions): (pictures: readonly ContentPicture[]) => void {
  const memory = openPictureMemory(cacheFolders().checkedPictures);
  let checking = Promise.resolve();
  return (pictures) => {
    checking = checking.then(async () => {
      try {
        const broken = await checkPictureFiles(pictures, contentDir, memory);
        memory.save();
        if (broken.length === 0) return;
        report(sortFindings(broken));
        reload();
      } catch (error) {
        warn(`The pictures could not be checked (${describeError(error)}).`);
      }
    });
  };
}

async function subscribe(
  server: ViteDevServer,
  contentDir: string,
  onChange: SubscribeCallback,
  warn: (text: string) => void,
): Promise<void> {
  try {
    // Imported only here, because it is a native module that a build does not need.
    const { default: watcher } = await import('@parcel/watcher');
    const subscription = await watcher.subscribe(contentDir, onChange, { ignore: ['.git'] });
    server.httpServer?.once('close', () => void subscription.unsubscribe());
  } catch (error) {
    warn(`The content folder cannot be watched (${describeError(error)}): changes show after the next start.`);
  }
}

interface Reactions {
  report: (problems: readonly Finding[]) => void;
  warn: (text: string) => void;
  /** Reloads the browser. */
  reload: () => void;
}
