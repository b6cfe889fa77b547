import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../src/articles/model/library.ts';
import { listVolumeJobs } from '../../src/search/index/volume-job.ts';
import { indexVolumes } from '../../src/search/index/process.ts';
import { searchFiles } from '../../src/search/index/search-files.ts';
import { rankHits } from '../../src/search/lookup/ranking.ts';
import { correctQuery } from '../../src/search/lookup/correction.ts';
import { startSession, type Session } from '../../src/search/lookup/session.ts';
import { gatherByStory } from '../../src/search/lookup/stories.ts';
import type { Indexer } from '../../src/articles/model/settings.ts';

let opened = 0;

/**
 * Indexes a library and opens its search in this process, without a site and a browser. Files are read from the disk as the
 * browser would fetch them.
 *
 * @param folder for the index
 */
export async function openNodeSearch(library: Library, folder: string, indexer: Indexer): Promise<NodeSearch> {
  const jobs = listVolumeJobs(library, 'measure', indexer);
  const volumes = join(folder, 'volumes');
  const indexed = await indexVolumes(jobs, { contentDir: library.settings.contentDir, folder: volumes, processes: 2 });
  const files = searchFiles(library, jobs, volumes, join(folder, 'manifests'), indexed.volumes);
  let base = `https://search-${opened++}.example/`;
  const fetched: { path: string; bytes: number }[] = [];
  globalThis.fetch = (address) => {
    const path = (address as string).slice(base.length);
    const file = files.get(path);
    if (file === undefined) return Promise.resolve(new Response('', { status: 404 }));
    const content = readFileSync(file);
    fetched.push({ path, bytes: content.length });
    return Promise.resolve(new Response(content));
  };
  return {
    fetched,
    forget() {
      base = `https://search-${opened++}.example/`;
      fetched.length = 0;
    },
    async search(language, text) {
      let session = await searchAll(text, language, base);
      let correction;
      if (!session.hits.some(({ missing }) => missing.length === 0)) {
        correction = await correctQuery(session);
        if (correction) {
          const corrected = await searchAll(correction.text, language, base);
          if (corrected.hits.length > 0) session = corrected;
        }
      }
      const ranked = rankHits(gatherByStory(session.hits, language), 'best', {}, Date.now());
      return { stories: ranked.map(({ story }) => story), correction: correction?.text };
    },
  };
}

async function searchAll(text: string, language: string, base: string): Promise<Session> {
  const session = await startSession(text, [language], base);
  do await session.advance();
  while (session.next !== undefined);
  return session;
}

export interface NodeSearch {
  /** What was fetched so far. */
  fetched: { path: string; bytes: number }[];
  /** Begins with an empty cache. */
  forget: () => void;
  search: (language: string, text: string) => Promise<{ stories: string[]; correction: string | undefined }>;
}
