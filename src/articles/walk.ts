import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where an article stands: year, month, day, slug and language. Slugs become addresses, so they are plain. */
export const STORY_FILE = /^(\d{4})\/(\d\d)\/(\d\d)\/([a-z0-9]+(?:-[a-z0-9]+)*)\/([A-Za-z0-9-]+)\.md$/;

/**
 * Every Markdown file of a content folder, in a stable order. Names that begin with `_` or `.` are left out,
 * folders and files alike: drafts and a version control's own. Links are not followed, so that a content
 * folder cannot publish what lies outside it.
 *
 * @returns paths from the folder, with `/`
 */
export function walkArticles(contentDir: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(contentDir, path), { withFileTypes: true })) {
      if (/^[._]/.test(entry.name)) continue;
      const own = path ? `${path}/${entry.name}` : entry.name;
      if (entry.isDirectory()) visit(own);
      else if (entry.isFile() && entry.name.endsWith('.md')) found.push(own);
    }
  };
  visit('');
  return found.sort();
}
