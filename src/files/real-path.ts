import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Where a path really leads, with all links followed. The end of it need not exist: a link that leads to a missing
 * folder is followed to where that folder would be made.
 *
 * @throws what the file system says of a loop of links or a folder that cannot be read
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

/** True if one path is the other or lies below it. Compares names alone: `..content` lies below, `../content` does not. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * True if one folder is the other or lies in it, whatever links, mounts or spellings hide that.
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
