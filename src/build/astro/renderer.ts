import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Publication } from '../../articles/model/publication.ts';
import type { Templates } from './templates.ts';
import { SERVER } from './bundle-folder.ts';

/**
 * Loads bundled templates for rendering. Pages read their articles from `openLibrary()`, so call `replaceLibrary` first.
 *
 * Astro documents no way to render pages outside a whole build. This calls what Astro's build calls: the module
 * `prerender-entry` and its `app` (Astro 7.3, not documented). The version is pinned, and a test compares the pages with
 * those of `astro build`.
 *
 * @param publication the site's address and base path, which pages link to
 */
export async function openRenderer(
  { folder, entry, pages }: Templates,
  { site, base }: Pick<Publication, 'site' | 'base'>,
): Promise<PageRenderer> {
  const { app } = (await import(pathToFileURL(join(folder, SERVER, entry)).href)) as { app: BuildApp };
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  // An earlier build in this process may have filled it.
  app.routeCache.clearAll();
  const routes = app.manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender);
  return {
    async render(path) {
      const pathname = `/${path === '404.html' ? '404/' : path}`;
      // The patterns overlap: a list's path such as `subjects/x/page/2` also matches the article route.
      const isArticle = ARTICLE.test(path);
      const routeData = routes.find(
        ({ pattern, component }) => component.endsWith('[slug].astro') === isArticle && pattern.test(decodeURI(pathname)),
      );
      if (!routeData) throw new Error(`no template matches ${path}`);
      const response = await app.render(new Request(new URL(`${base}${pathname.slice(1)}`, site)), { routeData });
      if (response.status !== (path === '404.html' ? 404 : 200)) throw new Error(`${path} was rendered with status ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** `fr/2024/03/26/slug/` */
const ARTICLE = /^[^/]+\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/;

/** The parts of Astro's application that are used here. */
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

export interface PageRenderer {
  /**
   * @param path a page's path from the site's base
   * @returns the page's bytes
   * @throws the template's error, or an error if no template matches the path
   */
  render: (path: string) => Promise<Buffer>;
}
