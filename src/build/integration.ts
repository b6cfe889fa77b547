import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { openLibrary, replaceLibrary } from '../articles/library.ts';
import { ContentError } from '../articles/problem.ts';
import { readPublication } from '../articles/publication.ts';
import type { Settings } from '../articles/settings.ts';
import { reportText } from '../desk/reporters/text.ts';
import { writeSearch } from '../search/index/write.ts';
import { codeDigest } from './code-digest.ts';
import { pagefindEngine } from './engine-module.ts';
import { keepPages } from './keep.ts';
import { servePictures, writePictures } from './pictures.ts';
import { currentPlan, planBuild, setPlan } from './plan.ts';
import { renderOnlyWhatChanged } from './prerender.ts';
import { watchContent } from './watch.ts';

/**
 * What Kawat adds to Astro's own run, so that `astro build` alone gives a whole site: the content is checked
 * before anything is rendered, only pages that changed are, pictures and the search index are made beside them, and the
 * dev server follows the content folder.
 */
export function kawat(settings: Settings): AstroIntegration {
  return {
    name: 'kawat',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const { publication, problems } = readPublication(settings);
        if (!publication) throw new ContentError(problems);
        updateConfig({
          site: publication.site,
          base: publication.base,
          // Workers are bundled apart and have plugins of their own.
          vite: { plugins: [pagefindEngine()], worker: { format: 'es', plugins: () => [pagefindEngine()] } },
        });
        if (command === 'build' && !currentPlan()) setPlan(planBuild(openLibrary(), codeDigest(settings)));
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((standard) => renderOnlyWhatChanged(standard, currentPlan()!)),
      'astro:server:setup': ({ server, logger }) => {
        watchContent(server, settings, (problems) => logger.warn(`\n${reportText(problems)}`));
        servePictures(server);
      },
      'astro:build:done': async ({ dir }) => {
        const plan = currentPlan()!;
        const out = fileURLToPath(dir);
        plan.onWriting();
        await keepPages(plan, out);
        if (!plan.isShare) await writePictures(plan.library, dir);
        plan.onWaiting('Indexing for the search');
        await plan.indexing;
        plan.onWriting();
        if (!plan.isShare) await writeSearch(plan.library, plan.orders, join(out, 'search'), plan.cache.volumes);
        replaceLibrary();
        setPlan(undefined);
      },
    },
  };
}
