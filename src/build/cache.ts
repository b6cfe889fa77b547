import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Everything that is kept between builds is in one folder, so that a CI can save and restore it whole:
 * `.kawat/cache`, or what `KAWAT_CACHE` names.
 */
export function cacheFolders(): CacheFolders {
  const root = resolve(process.env['KAWAT_CACHE'] || '.kawat/cache');
  return {
    root,
    pages: join(root, 'pages'),
    volumes: join(root, 'volumes'),
    pictures: join(root, 'pictures'),
    articles: join(root, 'articles.jsonl'),
  };
}

/** Forgets everything: the next build is a clean one. */
export function dropCache({ root }: CacheFolders): void {
  rmSync(root, { recursive: true, force: true });
}

export interface CacheFolders {
  root: string;
  /** Rendered pages. */
  pages: string;
  /** Search volumes. */
  volumes: string;
  /** Pictures in their sizes. */
  pictures: string;
  /** What reading the articles gave. */
  articles: string;
}
