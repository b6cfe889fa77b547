import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Library } from '../../src/articles/model/library.ts';
import { readBody } from '../../src/articles/read/article.ts';
import { addFiles } from '../../src/build/site/site-files.ts';
import { plainText } from '../../src/markdown/plain.ts';
import { listVolumeJobs } from '../../src/search/index/volume-job.ts';
import { indexVolumes } from '../../src/search/index/process.ts';
import { searchFiles } from '../../src/search/index/search-files.ts';
import { openContent } from './library.ts';

/**
 * Makes two sites that search the same articles: Kawat's, and Pagefind's default interface with plain pages. Kawat's
 * pages are those of the sample publication, because a first answer does not need them; its index is of the articles.
 */
export async function makeSearchSites(content: string, folder: string): Promise<{ kawat: string; pagefind: string; library: Library }> {
  const sites = { kawat: join(folder, 'kawat'), pagefind: join(folder, 'pagefind') };
  const library = openContent(content);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, ['src/cli/main.ts', 'build', '--out', sites.kawat], { stdio: 'ignore' });
  const search = join(sites.kawat, 'search');
  // Delete the sample publication's index.
  for (const name of readdirSync(search)) rmSync(join(search, name), { recursive: true });
  const jobs = listVolumeJobs(library, 'bench', 'kawat');
  const volumes = join(folder, 'volumes');
  const indexed = await indexVolumes(jobs, { contentDir: library.settings.contentDir, folder: volumes, processes: 2 });
  addFiles(search, searchFiles(library, jobs, volumes, join(folder, 'manifests'), indexed.volumes));
  await makePagefindSite(library, sites.pagefind);
  return { ...sites, library };
}

async function makePagefindSite(library: Library, out: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('; '));
  for (const article of library.articles) {
    const paragraphs = plainText(readBody(article, library.settings.contentDir)).split('\n');
    const html = `<!doctype html><html lang="${article.language}"><title>${escape(article.headline)}</title><body><main data-pagefind-body><h1>${escape(article.headline)}</h1>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}</main></body></html>`;
    await index.addHTMLFile({ url: `/${article.language}/${article.story}/`, content: html });
  }
  await index.writeFiles({ outputPath: join(out, 'pagefind') });
  await pagefind.close();
  for (const language of library.publication.editions) {
    mkdirSync(join(out, language, 'search'), { recursive: true });
    // By default Pagefind's interface waits before it searches. Kawat is asked by Enter and does not wait, so neither does this.
    writeFileSync(
      join(out, language, 'search', 'index.html'),
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script><div id="search"></div><script>addEventListener('DOMContentLoaded',()=>new PagefindUI({element:'#search',debounceTimeoutMs:0,showImages:false}))</script></html>`,
    );
  }
  cpSync('public', out, { recursive: true });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
