import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Follows all links in a path. The path need not exist: a link to a missing folder leads to where that folder would be.
 *
 * @throws the file system's error for a loop of links or an unreadable folder
 */
export function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch (error) {
    const parent = dirname(whole);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === whole) throw error;
    const isLink = lstatSync(whole, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    return isLink ? realPath(resolve(parent, readlinkSync(whole))) : join(realPath(parent), basename(whole));
  }
}

/** True if `path` is `folder` or is inside it, by names alone: `..content` is inside, `../content` is not. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * True if `path` is `folder` or is inside it, seen through links, mounts and different spellings.
 *
 * @param path   need not exist
 * @param folder need not exist
 */
export function isInside(path: string, folder: string): boolean {
  const [inner, outer] = [realPath(path), realPath(folder)];
  if (isBelow(inner, outer)) return true;
  const sought = statSync(outer, { throwIfNoEntry: false });
  if (!sought) return false;
  for (let at = inner; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat?.ino === sought.ino && stat.dev === sought.dev) return true;
    if (at === dirname(at)) return false;
  }
}
