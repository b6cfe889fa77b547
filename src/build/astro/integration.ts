import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { openLibrary, replaceLibrary } from '../../articles/library.ts';
import { ContentError } from '../../findings/finding.ts';
import { readPublication } from '../../articles/read/publication.ts';
import type { Settings } from '../../articles/model/settings.ts';
import { checkSite } from '../../desk/check-site.ts';
import { reportText } from '../../desk/reporters/text.ts';
import { indexVolumes } from '../../search/index/process.ts';
import { chooseIndexer, indexerOf } from '../../search/index/indexer.ts';
import { listVolumeJobs } from '../../search/index/volume-job.ts';
import { searchFiles } from '../../search/index/search-files.ts';
import { openCache } from '../cache/folders.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { inspectSite } from '../site/inspect-site.ts';
import { readEntries, writeManifest } from '../site/manifest.ts';
import { makePictures } from '../site/pictures.ts';
import { isBelow } from '../../files/real-path.ts';
import { servePictures } from '../site/serve-pictures.ts';
import { addFiles } from '../site/site-files.ts';
import { captureTemplates, templatesRequest } from './capture-templates.ts';
import { assertApart, describeForeign } from '../site/target.ts';
import { watchContent } from './watch.ts';

/**
 * Kawat's Astro integration. `kawat build` uses Astro only to bundle the templates, and renders the pages itself.
 * `astro build` gives the same site, but renders every page each time: it checks the content first, and adds pictures and
 * the search at the end. The dev server watches the content folder.
 */
export function kawat(settings: Settings): AstroIntegration {
  const request = templatesRequest();
  return {
    name: 'kawat',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        const { publication, problems } = readPublication(settings);
        if (!publication) throw new ContentError(problems);
        // `watchContent` watches the content. No page depends on the tests, which are many files.
        const unwatched = [settings.contentDir, fileURLToPath(new URL('tests', config.root))];
        updateConfig({
          site: publication.site,
          base: publication.base,
          vite: {
            server: { watch: { ignored: [(path: string) => unwatched.some((folder) => isBelow(path, folder))] } },
            // Vite bundles workers separately, with their own list of plugins.
            worker: { format: 'es' },
            // Bundled with everything they import, templates can be kept and run from any folder.
            ...(command === 'build' && { environments: { prerender: { resolve: { noExternal: true } } } }),
          },
        });
        if (command !== 'build' || request) return;
        // Astro empties the target folder before it builds, so check the folder first.
        const outDir = fileURLToPath(config.outDir);
        assertApart({ ...settings, outDir });
        const refusal = describeForeign(outDir, inspectSite(outDir));
        if (refusal !== undefined) throw new Error(refusal);
        const checked = await checkSite(settings);
        if (!checked.library) throw new ContentError(checked.problems);
        replaceLibrary(checked.library);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (request) setPrerenderer((standard) => captureTemplates(standard, request));
      },
      'astro:server:setup': async ({ server, logger }) => {
        servePictures(server);
        await watchContent(server, settings, (problems) => logger.warn(`\n${reportText(problems)}`));
      },
      'astro:build:done': async ({ dir }) => {
        if (request) return;
        const library = openLibrary();
        const code = codeDigest(settings);
        const { volumes, manifests } = openCache(code, console.error);
        const jobs = listVolumeJobs(library, code, chooseIndexer(indexerOf(library), console.error));
        const out = resolve(fileURLToPath(dir));
        addFiles(out, await makePictures(library));
        const indexed = await indexVolumes(jobs, {
          contentDir: settings.contentDir,
          folder: volumes,
          processes: availableParallelism(),
        });
        addFiles(join(out, 'search'), searchFiles(library, jobs, volumes, manifests, indexed.volumes));
        writeManifest(out, readEntries(out));
      },
    },
  };
}
