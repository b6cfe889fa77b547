import { basename, dirname, join, resolve } from 'node:path';
import { cacheFolders } from './cache/folders.ts';
import { isWritable, withLock } from '../files/lock.ts';

/**
 * Runs a build while no other runs in this project, whose folders Astro renders through, or with this cache, or into
 * this target; waits for one that does. A lock whose owner no longer lives, or that names none, is taken over.
 *
 * @param say    told once, who is waited for
 * @param target the site's folder, links followed
 * @throws if something that no build made is where a lock should be
 */
export function withBuildLock<Result>(run: () => Promise<Result>, say: (text: string) => void, target?: string): Promise<Result> {
  const locks = [resolve('.kawat/build.lock'), join(cacheFolders().root, 'build.lock')];
  // Where nothing can be written beside the target, other projects cannot be kept from it.
  if (target !== undefined && isWritable(dirname(target))) locks.push(join(dirname(target), `.${basename(target)}.lock`));
  return locks.reduceRight<() => Promise<Result>>((inner, lock) => () => withLock(lock, inner, say), run)();
}
