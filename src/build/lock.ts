import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Astro renders through a folder of the project's, so one build runs at a time. */
const LOCK = resolve('.kawat/build.lock');
const RETRY = 250;

/**
 * Runs a build while no other runs in this project; waits for one that does. A lock whose owner no longer lives
 * is taken over.
 *
 * @param say told once, who is waited for
 */
export async function withBuildLock<Result>(run: () => Promise<Result>, say: (text: string) => void): Promise<Result> {
  await acquire(say);
  try {
    return await run();
  } finally {
    await rm(LOCK, { force: true });
  }
}

async function acquire(say: (text: string) => void): Promise<void> {
  await mkdir(dirname(LOCK), { recursive: true });
  for (let tries = 0; ; tries++) {
    try {
      await writeFile(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(LOCK, 'utf8').catch(() => ''));
    if (owner > 0 && !isAlive(owner)) await rm(LOCK, { force: true });
    else {
      if (tries === 0) say(`Another build (process ${owner}) is running here; waiting for it.`);
      await pause(RETRY);
    }
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
