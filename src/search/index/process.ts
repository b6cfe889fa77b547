import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVolume, type IndexedVolume } from './kept-volume.ts';
import type { VolumeJob } from './volume-job.ts';
import type { Task, TaskAnswer } from './worker.ts';

/**
 * Indexes the volumes that are not kept from before, in processes of their own, and removes those that no job names
 * any more.
 *
 * @param folder    where volumes are kept, a folder each
 * @param processes how many at once
 * @param stop      ends the processes of a build that has failed elsewhere
 * @param say       told of damage
 * @throws where one of them fails
 */
export async function indexVolumes(
  jobs: readonly VolumeJob[],
  contentDir: string,
  folder: string,
  processes: number,
  stop?: AbortSignal,
  say: (text: string) => void = console.error,
): Promise<Indexed> {
  mkdirSync(folder, { recursive: true });
  const present = new Set(readdirSync(folder));
  const wanted = new Set(jobs.map(({ tag, key }) => `${tag}-${key}`));
  for (const name of present) if (!wanted.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  const volumes = new Map<string, IndexedVolume>();
  const missing = jobs.filter(({ tag, key }) => {
    const name = `${tag}-${key}`;
    if (!present.has(name)) return true;
    const volume = readVolume(join(folder, name));
    if (typeof volume === 'object') {
      volumes.set(name, volume);
      return false;
    }
    say(`A kept search volume was damaged and is indexed anew: ${join(folder, name)}`);
    return true;
  });
  const waiting = [...missing];
  const failed = new AbortController();
  const ended = AbortSignal.any([failed.signal, ...(stop ? [stop] : [])]);
  const workers = Array.from({ length: Math.min(processes, waiting.length) }, () => runWorker(waiting, contentDir, folder, ended));
  try {
    await Promise.all(workers);
  } finally {
    // Where one fails, the others would work on for nobody.
    failed.abort();
  }
  return { indexed: missing.length, kept: volumes.size, volumes };
}

export interface Indexed {
  /** How many volumes were indexed. */
  indexed: number;
  /** How many were kept. */
  kept: number;
  /** What was read of those, by the names of their folders. */
  volumes: ReadonlyMap<string, IndexedVolume>;
}

/** Rendering is one process and takes longest: where processors are few, indexing gets what it leaves. */
function stepBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, or the system does not let us; then it competes.
  }
}

/** Takes volumes until none is left. */
async function runWorker(waiting: VolumeJob[], contentDir: string, folder: string, ended: AbortSignal): Promise<void> {
  const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { serialization: 'advanced', execArgv: [] });
  stepBack(child.pid);
  const kill = () => child.kill();
  ended.addEventListener('abort', kill, { once: true });
  try {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const answer = await new Promise<TaskAnswer>((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', (code, signal) => reject(new Error(`the search indexer ended with ${signal ?? code}`)));
        child.once('error', reject);
        child.send({ job, contentDir, folder } satisfies Task);
      });
      child.removeAllListeners('exit').removeAllListeners('error');
      if (answer.error !== undefined) throw new Error(answer.error);
    }
  } finally {
    ended.removeEventListener('abort', kill);
    if (child.connected) child.disconnect();
  }
}
