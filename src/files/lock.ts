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

/** In milliseconds. Chosen by hand; not measured. */
const RETRY = 250;

/**
 * Runs something while holding a lock file, and waits for another process that holds it.
 *
 * @param lock   path of the lock file
 * @param report receives one line if there is a wait
 */
export async function withLock<Result>(lock: string, run: () => Promise<Result>, report: (text: string) => void): Promise<Result> {
  const owner = identifyProcess();
  await acquire(lock, owner, report);
  try {
    return await run();
  } finally {
    // Another process may have taken the lock over.
    if (ownerOf(lock) === owner) rmSync(lock, { force: true });
  }
}

async function acquire(lock: string, self: string, report: (text: string) => void): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waiting = false; ;) {
    if (take(lock, self)) return;
    const owner = ownerOf(lock);
    if (owner === undefined) continue;
    if (!isRunning(owner)) {
      breakLock(lock, owner);
      continue;
    }
    if (!waiting) report(`Another build (process ${owner.split(' ', 1)[0]!}) is running here; waiting for it.`);
    waiting = true;
    await pause(RETRY);
  }
}

/** Writes the owner to another file and links it, so that the lock file is never empty, even if the process is killed. */
function take(lock: string, owner: string): boolean {
  const temporary = `${lock}.${process.pid}`;
  writeFileSync(temporary, owner);
  try {
    linkSync(temporary, lock);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Some disks have no hard links. There, another process may see the lock empty for a moment.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return createFile(lock, owner);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createFile(lock: string, owner: string): boolean {
  try {
    writeFileSync(lock, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * The process that holds the lock, or undefined.
 *
 * @throws if the path is in use by something that is not a lock
 */
function ownerOf(lock: string): string | undefined {
  const stat = lstatSync(lock, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile() || stat.size > LONGEST) {
    const what = stat.isDirectory() ? 'a folder' : stat.isFile() ? 'another file' : 'a link';
    throw new Error(`A build needs this path for its lock file, but ${what} is there: ${lock}. Move it away, then build again`);
  }
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes the lock of a process that has ended. If another process took the lock meanwhile, puts its lock back. */
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

/** In bytes. `identifyProcess` returns less. */
const LONGEST = 200;
