import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../findings/finding.ts';
import { findingOf } from '../../findings/fault.ts';
import { faultOfFile } from '../../files/regular-file.ts';

/**
 * Lists the Markdown files of a content folder in a stable order. Skips files and folders whose names start with `_`
 * (drafts) or `.` (version control). Does not follow links, so that a content folder cannot publish files from outside it.
 *
 * @returns paths from the folder, with `/`
 */
export function walkArticles(contentDir: string): string[] {
  return walkContent(contentDir).files;
}

/**
 * The same, with a problem for everything that cannot be read: links to articles and folders, pipes or folders named like
 * an article, unreadable folders. They are errors, because otherwise no one would notice the missing articles.
 *
 * @throws if the content folder does not exist
 */
export function walkContent(contentDir: string): Walked {
  const files: string[] = [];
  const problems: Finding[] = [];
  const folders = [''];
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(contentDir, path), { withFileTypes: true });
    } catch (error) {
      if (path === '' && (error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
      problems.push(unreadableFolder(path));
      continue;
    }
    for (const entry of entries) {
      if (/^[._]/.test(entry.name)) continue;
      const own = path ? `${path}/${entry.name}` : entry.name;
      const isArticle = entry.name.endsWith('.md');
      if (entry.isFile()) {
        if (isArticle) files.push(own);
      } else if (entry.isDirectory() && !isArticle) folders.push(own);
      else if (isArticle || (entry.isSymbolicLink() && isFolderOrNothing(join(contentDir, own)))) {
        const fault = faultOfFile(contentDir, own);
        if (fault) problems.push(findingOf(fault, own));
      }
    }
  }
  return { files: files.sort(), problems };
}

function unreadableFolder(path: string): Finding {
  return {
    severity: 'error',
    rule: 'file',
    file: path === '' ? '.' : path,
    line: 1,
    found: 'a folder that cannot be read',
    expected: 'a folder that Kawat may read, with a path of at most 4,096 bytes',
    fix: 'change its permissions, move it, or begin its name with `_` to leave it out',
  };
}

/** True if a link leads to a folder, or nowhere. Does not open what it leads to. */
function isFolderOrNothing(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return true;
  }
}

export interface Walked {
  /** Paths from the content folder, with `/`. */
  files: string[];
  problems: Finding[];
}
