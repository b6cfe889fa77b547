import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolders } from './cache.ts';
import { describeProcess, isRunning } from './process-mark.ts';

const RETRY = 250;

/**
 * Runs a build while no other runs in this project, whose folders Astro renders through, or with this cache; waits for
 * one that does. A lock whose owner no longer lives, or that names none, is taken over.
 *
 * @param say told once, who is waited for
 */
export function withBuildLock<Result>(run: () => Promise<Result>, say: (text: string) => void): Promise<Result> {
  return withLock(resolve('.kawat/build.lock'), () => withLock(`${cacheFolders().root}.lock`, run, say), say);
}

async function withLock<Result>(lock: string, run: () => Promise<Result>, say: (text: string) => void): Promise<Result> {
  const mark = describeProcess();
  await acquire(lock, mark, say);
  try {
    return await run();
  } finally {
    // A lock that somebody took over is theirs.
    if (ownerOf(lock) === mark) rmSync(lock, { force: true });
  }
}

async function acquire(lock: string, mark: string, say: (text: string) => void): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waiting = false; ;) {
    if (take(lock, mark)) return;
    const owner = ownerOf(lock);
    if (owner === undefined) continue;
    if (!isRunning(owner)) {
      breakLock(lock, owner);
      continue;
    }
    if (!waiting) say(`Another build (process ${owner.split(' ', 1)[0]!}) is running here; waiting for it.`);
    waiting = true;
    await pause(RETRY);
  }
}

/** Written aside and linked, a lock is never seen without its owner, whenever the owner is killed. */
function take(lock: string, mark: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, mark);
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Who holds the lock; undefined where nobody does. */
function ownerOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    // A folder, or a file that may not be read: not made by a build.
    return '';
  }
}

/** Removes the lock of a dead build. Of several that try, one may find that it has moved a living one's, and puts it back. */
function breakLock(lock: string, owner: string): void {
  const aside = `${lock}.${process.pid}.broken`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = ownerOf(aside)!;
  if (moved !== owner) take(lock, moved);
  rmSync(aside, { recursive: true, force: true });
}
