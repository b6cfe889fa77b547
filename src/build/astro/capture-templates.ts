import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { sharedValue } from '../../process/shared-value.ts';
import { bundleFolder, CLIENT, SERVER, type BundledTemplates } from './bundle-folder.ts';

const requested = sharedValue<TemplatesRequest>('templates');

/** Requests that Astro's build in this process only bundles the templates, and builds no site. */
export function requestTemplates(): TemplatesRequest {
  return (requested.value = {});
}

/** This process's request; undefined if Astro is to build a whole site. */
export function templatesRequest(): TemplatesRequest | undefined {
  return requested.value;
}

/**
 * A prerenderer for Astro that renders no pages. Instead it keeps the bundle that Astro would have rendered them with.
 *
 * It uses undocumented parts of Astro 7.3: `app`, `allPages` in its options with the styles of each page, the folder
 * `.prerender` and the name of the module in it. The version is pinned, and a test compares the pages with Astro's own.
 */
export function captureTemplates(standard: AstroPrerenderer, request: TemplatesRequest): AstroPrerenderer {
  return {
    ...standard,
    name: 'kawat',
    async setup() {
      await standard.setup?.();
      const { app } = standard as unknown as {
        app: { getOptions: () => { allPages: Record<string, { key: string; styles: unknown[] }> } };
      };
      const from = bundleFolder();
      const prerender = join(from, CLIENT, '.prerender');
      const entry = readdirSync(prerender).find((name) => name.startsWith('prerender-entry'));
      if (!entry) throw new Error(`Astro put no module for prerendering into ${prerender}`);
      // Move it away, because Astro deletes the folder when it is done.
      renameSync(prerender, join(from, SERVER));
      request.bundled = {
        from,
        entry,
        pages: Object.values(app.getOptions().allPages).map(({ key, styles }) => [key, { styles }]),
      };
    },
    getStaticPaths: () => Promise.resolve([]),
  };
}

export interface TemplatesRequest {
  /** Set when Astro has bundled the templates. */
  bundled?: BundledTemplates;
}
