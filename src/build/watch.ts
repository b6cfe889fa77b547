import type { ViteDevServer } from 'vite';
import { checkContent, replaceLibrary } from '../articles/library.ts';
import type { Problem } from '../articles/problem.ts';
import type { Settings } from '../articles/settings.ts';
import { forgetRenditions } from '../pictures/renditions.ts';

/**
 * Follows the content folder in development: a change is read again and the browser reloads. While the content
 * has errors the last good state stays and the errors are reported.
 */
export function watchContent(server: ViteDevServer, settings: Settings, report: (problems: readonly Problem[]) => void): void {
  server.watcher.add(settings.contentDir);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(settings.contentDir)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { library, problems } = checkContent({ ...settings, now: Date.now() });
      if (problems.length > 0) report(problems);
      if (!library) return;
      forgetRenditions();
      replaceLibrary(library);
      server.hot.send({ type: 'full-reload', path: '*' });
    }, 50);
  });
}
