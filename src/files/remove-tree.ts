import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes a folder and everything in it, subfolders in parallel: a site has tens of thousands of files. Of a link, removes
 * only the link.
 */
export async function removeTree(folder: string): Promise<void> {
  const stat = await lstat(folder).catch(() => undefined);
  const parts = stat?.isDirectory() ? await foldersIn(folder) : [];
  const inner = (await Promise.all(parts.map(foldersIn))).flat();
  await Promise.all(inner.map((path) => rm(path, { recursive: true, force: true })));
  await rm(folder, { recursive: true, force: true });
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}
