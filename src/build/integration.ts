import type { AstroIntegration } from 'astro';
import { openLibrary, replaceLibrary } from '../articles/library.ts';
import { ContentError } from '../articles/problem.ts';
import type { Settings } from '../articles/settings.ts';
import { readPublication } from '../articles/publication.ts';
import { writeSearchIndex } from '../search/index/write.ts';
import { reportText } from '../desk/reporters/text.ts';
import { pagefindEngine } from './engine-module.ts';
import { servePictures, writePictures } from './pictures.ts';
import { watchContent } from './watch.ts';

/**
 * What Kawat adds to Astro's own run, so that `astro build` alone gives a whole site: the content is checked
 * before anything is rendered, pictures and the search index are written beside the pages, and the dev server
 * follows the content folder.
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
        if (command === 'build') openLibrary();
      },
      'astro:server:setup': ({ server, logger }) => {
        watchContent(server, settings, (problems) => logger.warn(`\n${reportText(problems)}`));
        servePictures(server);
      },
      'astro:build:done': async ({ dir }) => {
        const library = openLibrary();
        await writePictures(library, dir);
        await writeSearchIndex(library, dir);
        replaceLibrary();
      },
    },
  };
}
