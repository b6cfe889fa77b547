import { basename, dirname, join, resolve } from 'node:path';
import { cacheFolders } from './cache/folders.ts';
import { isWritable, withLock } from '../files/lock.ts';

/**
 * Runs a build while no other build uses this project's folders, this cache or this target; waits for one that does. A
 * lock whose process has ended, or that names no process, is taken over.
 *
 * @param warn   is called once, with the process that is waited for
 * @param target the site's folder, links resolved
 * @throws if there is something that no build made at the path of a lock
 */
export function withBuildLock<Result>(run: () => Promise<Result>, warn: (text: string) => void, target?: string): Promise<Result> {
  const locks = [resolve('.kawat/build.lock'), join(cacheFolders().root, 'build.lock')];
  // If the target's parent folder is not writable, builds of other projects cannot be kept out.
  if (target !== undefined && isWritable(dirname(target))) locks.push(join(dirname(target), `.${basename(target)}.lock`));
  return locks.reduceRight<() => Promise<Result>>((inner, lock) => () => withLock(lock, inner, warn), run)();
}
