import { constants } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isHidden } from './address.ts';

/**
 * Opens a file of a site that a build may swap at any moment. An open file can be read to its end, whatever happens to
 * its folder. Links are followed only where they stay in the site and lead to nothing hidden.
 *
 * @param folder the site
 * @param parts  decoded names below it
 * @returns the file; `folder` for a folder that has a page; `missing` where the site has no such file, `no-site` where
 *   there is no site
 * @throws what the file system says, but for what means that there is no such file
 */
export async function openServed(folder: string, parts: readonly string[]): Promise<Served | 'folder' | 'missing' | 'no-site'> {
  for (let tries = SWAPS; ; tries--) {
    const before = await describeSite(folder);
    const served = before === undefined ? 'no-site' : await openIn(folder, parts);
    if (typeof served === 'object' || served === 'folder' || tries === 0) return served;
    // Another site may have taken its place in between.
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
  // To open a pipe would wait for someone who writes into it.
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

/** What tells one site from the next in its place; undefined where there is none. */
async function describeSite(folder: string): Promise<string | undefined> {
  const [root, front] = await Promise.all([ifThere(stat(folder)), ifThere(stat(join(folder, 'index.html')))]);
  return root && front && `${root.dev} ${root.ino}`;
}

/** What a promise gives; undefined where it says that there is no such file. */
async function ifThere<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'ENXIO']);

/** A build needs two renames to swap a site; a second swap within that time is not waited for. */
const SWAPS = 2;
const PAUSE = 50;

export interface Served {
  /** To be closed by whoever asked for it. */
  handle: FileHandle;
  size: number;
  modified: Date;
}
