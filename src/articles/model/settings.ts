import { resolve } from 'node:path';
import { normaliseBase } from './urls.ts';

/**
 * Reads the settings of a run from the environment: the content folder, the output folder and the site's address.
 * The command line passes them this way because Astro's bundle of the pages shares no modules with it.
 *
 * @returns the settings of this process. Paths are absolute; `base` starts and ends with `/`; embargoes are compared with
 *   `now`, in milliseconds since 1970
 * @throws if `KAWAT_NOW` is not a date, `KAWAT_SITE` is not an http(s) address, or `KAWAT_INDEXER` is unknown
 */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const site = env['KAWAT_SITE'] ? parseSite(env['KAWAT_SITE']) : undefined;
  return {
    contentDir: resolve(env['KAWAT_CONTENT'] || 'content'),
    outDir: resolve(env['KAWAT_OUT'] || 'dist'),
    site: site?.origin,
    base: normaliseBase(env['KAWAT_BASE'] ?? site?.pathname ?? ''),
    indexer: env['KAWAT_INDEXER'] ? parseIndexer(env['KAWAT_INDEXER']) : undefined,
    now: env['KAWAT_NOW'] ? parseNow(env['KAWAT_NOW']) : Date.now(),
  };
}

function parseSite(text: string): URL {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new Error(`--site is ${JSON.stringify(text)}; expected an address such as https://news.example`);
}

function parseIndexer(text: string): Indexer {
  const known = INDEXERS.find((name) => name === text);
  if (known) return known;
  throw new Error(`KAWAT_INDEXER is ${JSON.stringify(text)}; expected ${INDEXERS.join(' or ')}`);
}

function parseNow(text: string): number {
  const now = Date.parse(text);
  if (!Number.isNaN(now)) return now;
  throw new Error(`KAWAT_NOW is ${JSON.stringify(text)}; expected a date such as 2026-11-20T08:00:00+07:00`);
}

export interface Settings {
  contentDir: string;
  outDir: string;
  /** An origin that overrides `site` in publication.yaml. */
  site: string | undefined;
  base: string;
  /** Overrides `search.indexer` in publication.yaml. */
  indexer?: Indexer | undefined;
  now: number;
}

/** The programs that can make the search index (src/search/index/indexer.ts). */
export const INDEXERS = ['kawat', 'pagefind'] as const;
export type Indexer = (typeof INDEXERS)[number];
