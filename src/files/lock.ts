import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identifyProcess, isRunning } from './process-identity.ts';

const RETRY = 250;

export async function withLock<Result>(lock: string, run: () => Promise<Result>, say: (text: string) => void): Promise<Result> {
  const mark = identifyProcess();
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Some disks have no second names. Written at once, the lock may be seen empty for a moment.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return writeAlone(lock, mark);
  } finally {
    rmSync(own, { force: true });
  }
}

function writeAlone(lock: string, mark: string): boolean {
  try {
    writeFileSync(lock, mark, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Who holds the lock; undefined where nobody does.
 *
 * @throws if it is something that no build made
 */
function ownerOf(lock: string): string | undefined {
  const stat = lstatSync(lock, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile() || stat.size > LONGEST) {
    const what = stat.isDirectory() ? 'a folder' : stat.isFile() ? 'a file of something else' : 'a link';
    throw new Error(`A build keeps a file where ${what} is: ${lock}. Move it away, then build again`);
  }
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
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
  rmSync(aside, { force: true });
}

export function isWritable(folder: string): boolean {
  try {
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
    return existsSync(folder);
  } catch {
    return false;
  }
}

/** In bytes, more than `identifyProcess` ever gives. */
const LONGEST = 200;
