import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { sharedValue } from '../../process/shared-value.ts';
import { bundleFolder, CLIENT, SERVER, type MadeTemplates } from './bundle-folder.ts';

const ordered = sharedValue<Order>('templates');

/** Says that this process wants templates and no site. */
export function orderTemplates(): Order {
  return (ordered.value = {});
}

/** The order of this process; undefined where a whole site is built. */
export function templatesOrder(): Order | undefined {
  return ordered.value;
}

/**
 * Stands in for Astro's prerenderer: asked for pages it has none, and takes what Astro would have rendered them with.
 *
 * What it reads of Astro 7.3 is not documented: `app`, its options' `allPages` with the styles of each page, the folder
 * `.prerender` and the name of the module in it. The version is pinned, and a test compares the pages with Astro's own.
 */
export function takeTemplates(standard: AstroPrerenderer, order: Order): AstroPrerenderer {
  return {
    ...standard,
    name: 'kawat',
    async setup() {
      await standard.setup?.();
      const { app } = standard as unknown as {
        app: { getOptions: () => { allPages: Record<string, { key: string; styles: unknown[] }> } };
      };
      const from = bundleFolder();
      const bundled = join(from, CLIENT, '.prerender');
      const entry = readdirSync(bundled).find((name) => name.startsWith('prerender-entry'));
      if (!entry) throw new Error(`Astro put no module for prerendering into ${bundled}`);
      // Astro would remove it.
      renameSync(bundled, join(from, SERVER));
      order.made = {
        from,
        entry,
        pages: Object.values(app.getOptions().allPages).map(({ key, styles }) => [key, { styles }]),
      };
    },
    getStaticPaths: () => Promise.resolve([]),
  };
}

export interface Order {
  made?: MadeTemplates;
}
