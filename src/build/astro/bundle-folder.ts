import { resolve } from 'node:path';

/** In the folder: the modules that render pages, and what the site has besides pages, pictures and search. */
export const SERVER = 'server';

export const CLIENT = 'client';

/** Where Astro may put what it makes: it moves files within the project by rename. */
export function bundleFolder(): string {
  return resolve('.kawat/bundle');
}

export interface MadeTemplates {
  /** Holds `server/` and `client/`. */
  from: string;
  /** The module to import, from `server/`. */
  entry: string;
  /** Astro's own account of each page: its styles. */
  pages: [key: string, { styles: unknown[] }][];
}

export type BundleAnswer = { made: MadeTemplates; error?: undefined } | { error: string; made?: undefined };
