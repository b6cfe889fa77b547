import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSize } from './hosts.ts';

/** Counts a built site. */
export function measureSite(folder: string): SiteSize {
  const size: SiteSize = { files: 0, bytes: 0, largestFile: 0, largestFolder: 0 };
  const visit = (path: string): void => {
    let own = 0;
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) visit(join(path, entry.name));
      else {
        const bytes = statSync(join(path, entry.name)).size;
        own++;
        size.files++;
        size.bytes += bytes;
        size.largestFile = Math.max(size.largestFile, bytes);
      }
    }
    size.largestFolder = Math.max(size.largestFolder, own);
  };
  visit(folder);
  return size;
}
