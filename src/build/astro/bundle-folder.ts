import { resolve } from 'node:path';

/** The subfolder with the modules that render pages. */
export const SERVER = 'server';

/** The subfolder with the site's other files: scripts, styles and `public/`. */
export const CLIENT = 'client';

/** Where Astro writes the bundle. It must be in the project, because Astro moves files by renaming them. */
export function bundleFolder(): string {
  return resolve('.kawat/bundle');
}

export interface BundledTemplates {
  /** Holds `server/` and `client/`. */
  from: string;
  /** The module in `server/` to import. */
  entry: string;
  /** Astro's data about each page: its styles. */
  pages: [key: string, { styles: unknown[] }][];
}

export type BundleAnswer = { bundled: BundledTemplates; error?: undefined } | { error: string; bundled?: undefined };
