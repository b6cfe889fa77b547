import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Publication } from '../../articles/model/publication.ts';
import type { Templates } from './templates.ts';
import { SERVER } from './bundle-folder.ts';

/**
 * Opens bundled templates for rendering. Pages read their articles from `openLibrary()`, so the library must be in place.
 *
 * Astro's documented way to its pages leads through a whole build. What is called here is what that build calls: the
 * module `prerender-entry` and its `app` (Astro 7.3, not documented). The version is pinned, and a test compares the
 * pages with those of `astro build`.
 *
 * @param site where pages are rendered for
 */
export async function openPress({ folder, entry, pages }: Templates, { site, base }: Pick<Publication, 'site' | 'base'>): Promise<Press> {
  const { app } = (await import(pathToFileURL(join(folder, SERVER, entry)).href)) as { app: BuildApp };
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  // Of another build in this process.
  app.routeCache.clearAll();
  const routes = app.manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender);
  return {
    async render(path) {
      const pathname = `/${path === '404.html' ? '404/' : path}`;
      // A list's address may look like an article's, as `subjects/x/page/2` does; Astro tells them by their paths.
      const isArticle = ARTICLE.test(path);
      const routeData = routes.find(
        ({ pattern, component }) => component.endsWith('[slug].astro') === isArticle && pattern.test(decodeURI(pathname)),
      );
      if (!routeData) throw new Error(`no template is for ${path}`);
      const response = await app.render(new Request(new URL(`${base}${pathname.slice(1)}`, site)), { routeData });
      if (response.status !== (path === '404.html' ? 404 : 200)) throw new Error(`${path} was rendered with status ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** `fr/2024/03/26/slug/` */
const ARTICLE = /^[^/]+\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/;

/** As much of Astro's application for builds as is called. */
interface BuildApp {
  manifest: { routes: { routeData: RouteData }[] };
  routeCache: { clearAll: () => void };
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}
interface RouteData {
  component: string;
  pattern: RegExp;
  prerender: boolean;
}

export interface Press {
  /**
   * @param path of a page, from the site's base
   * @returns its bytes
   * @throws what its template throws, and where no template is for it
   */
  render: (path: string) => Promise<Buffer>;
}
