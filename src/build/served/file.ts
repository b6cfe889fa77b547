import { constants } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isHidden } from './address.ts';

/**
 * Opens a file of a site that a build may replace at any moment. An open file can be read to its end even if its folder is
 * deleted. Links are followed only if they stay in the site and do not lead to a hidden file.
 *
 * @param folder the site
 * @param parts  the decoded names of the path in the site
 * @returns the file; `folder` for a folder that has a page; `missing` if the site has no such file; `no-site` if there is
 *   no site
 * @throws the file system's error, unless it means that there is no such file
 */
export async function openServed(folder: string, parts: readonly string[]): Promise<Served | 'folder' | 'missing' | 'no-site'> {
  for (let tries = SWAPS; ; tries--) {
    const before = await describeSite(folder);
    const served = before === undefined ? 'no-site' : await openIn(folder, parts);
    if (typeof served === 'object' || served === 'folder' || tries === 0) return served;
    // If the site was replaced meanwhile, try again in the new one.
    if (before !== undefined && before === (await describeSite(folder))) return served;
    await wait(PAUSE);
  }
}

async function openIn(folder: string, parts: readonly string[]): Promise<Served | 'folder' | 'missing'> {
  const root = await ifThere(realpath(folder));
  const path = root && (await ifThere(realpath(join(root, ...parts))));
  if (!path || !isPublic(relative(root, path))) return 'missing';
  const found = await ifThere(stat(path));
  if (found?.isDirectory()) {
    const page = await openIn(folder, [...parts, 'index.html']);
    if (typeof page === 'object') await page.handle.close();
    return typeof page === 'object' ? 'folder' : 'missing';
  }
  // Opening a named pipe would wait for a writer.
  if (!found?.isFile()) return 'missing';
  const handle = await ifThere(open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  if (!handle) return 'missing';
  try {
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, size: stats.size, modified: stats.mtime };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return 'missing';
}

/** True for a path within the site with nothing hidden in it. */
function isPublic(path: string): boolean {
  return !isAbsolute(path) && !path.split(sep).some(isHidden);
}

/** Identifies the present site, to notice when it is replaced; undefined if there is none. */
async function describeSite(folder: string): Promise<string | undefined> {
  const [root, front] = await Promise.all([ifThere(stat(folder)), ifThere(stat(join(folder, 'index.html')))]);
  return root && front && `${root.dev} ${root.ino}`;
}

/** The promise's value; undefined if it fails because there is no such file. */
async function ifThere<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'ENXIO']);

/** How often to try again after the site was replaced, and the pause in between, in milliseconds. Chosen by hand; a swap is two renames. */
const SWAPS = 2;
const PAUSE = 50;

export interface Served {
  /** The caller must close it. */
  handle: FileHandle;
  size: number;
  modified: Date;
}
