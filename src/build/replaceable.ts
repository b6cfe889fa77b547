import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Settings } from '../articles/settings.ts';

/**
 * Makes sure that a build replaces only what a build made: the target's old contents are removed whole.
 *
 * @throws where the target holds anything but a site, or the content or the project is in it
 */
export function assertReplaceable({ outDir, contentDir }: Settings): void {
  for (const [name, folder] of Object.entries({ 'the content folder': contentDir, 'the project': resolve('.') })) {
    if (!relative(outDir, folder).startsWith('..')) {
      throw new Error(`--out is ${outDir}, which holds ${name}; expected a folder for the site alone, such as dist`);
    }
  }
  if (!existsSync(outDir)) return;
  const entries = readdirSync(outDir);
  const isSite = existsSync(join(outDir, 'index.html')) && existsSync(join(outDir, '404.html'));
  if (entries.length > 0 && !isSite) {
    throw new Error(
      `--out is ${outDir}, which is neither empty nor a built site; a build would remove what is in it. Name another folder, or empty this one`,
    );
  }
}
