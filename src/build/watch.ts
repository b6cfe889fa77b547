import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { checkContent, replaceLibrary } from '../articles/library.ts';
import { PUBLICATION_FILE } from '../articles/publication.ts';
import type { Problem } from '../articles/problem.ts';
import type { Settings } from '../articles/settings.ts';
import { forgetRenditions } from '../pictures/renditions.ts';
import { openArticleMemory } from './article-memory.ts';
import { codeDigest } from './code-digest.ts';

const ARTICLES = fileURLToPath(new URL('../articles/', import.meta.url));

/**
 * Follows the content folder in development: a change is read again, and only what changed, and the browser reloads.
 * While the content has errors the last good state stays and the errors are reported.
 */
export function watchContent(server: ViteDevServer, settings: Settings, report: (problems: readonly Problem[]) => void): void {
  const code = codeDigest(settings);
  const open = () => openArticleMemory(settings, code, (text) => server.config.logger.warn(text));
  let memory = open();
  const read = (): boolean => {
    const { library, problems } = checkContent({ ...settings, now: Date.now() }, memory);
    if (problems.length > 0) report(problems);
    if (!library) return false;
    forgetRenditions();
    replaceLibrary(library);
    memory.save();
    return true;
  };
  // The server answers at once; its first page waits until the articles are read.
  server.httpServer?.once('listening', () => setImmediate(read));
  server.watcher.add(settings.contentDir);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    // The pages read and list the articles anew, by the new code.
    if (path.startsWith(ARTICLES)) replaceLibrary();
    if (!path.startsWith(settings.contentDir)) return;
    // Every article is checked against it.
    if (path.endsWith(PUBLICATION_FILE)) memory = open();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!read()) return;
      // Astro keeps what `getStaticPaths` returned, articles among it, until it is told (Astro 7.3, not documented).
      for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
      server.hot.send({ type: 'full-reload', path: '*' });
    }, 50);
  });
}
