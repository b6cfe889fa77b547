import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVolume, type IndexedVolume } from './kept-volume.ts';
import type { VolumeJob } from './volume-job.ts';
import type { Task, TaskAnswer } from './worker.ts';

/**
 * Indexes the volumes that no earlier build has indexed, in child processes. Deletes kept volumes that are not among the
 * jobs.
 *
 * @throws if an indexer fails
 */
export async function indexVolumes(jobs: readonly VolumeJob[], options: IndexOptions): Promise<Indexed> {
  const { folder, processes, stop } = options;
  const { volumes, missing } = sortOut(jobs, folder, options.warn ?? console.error);
  const waiting = [...missing];
  const failed = new AbortController();
  const ended = AbortSignal.any([failed.signal, ...(stop ? [stop] : [])]);
  const workers = Array.from({ length: Math.min(processes, waiting.length) }, () => runWorker(waiting, options, ended));
  try {
    await Promise.all(workers);
  } finally {
    // If one fails, stop the others.
    failed.abort();
  }
  return { indexed: missing.length, kept: volumes.size, volumes };
}

export interface IndexOptions {
  contentDir: string;
  /** Where indexed volumes are kept, one folder per volume. */
  folder: string;
  /** How many child processes run at once. */
  processes: number;
  /** Ends the child processes, because the build failed elsewhere. */
  stop?: AbortSignal;
  /** Receives warnings about damaged volumes; default: standard error. */
  warn?: (text: string) => void;
}

export interface Indexed {
  /** How many volumes were indexed. */
  indexed: number;
  /** How many were kept from earlier builds. */
  kept: number;
  /** The kept volumes, by the names of their folders. */
  volumes: ReadonlyMap<string, IndexedVolume>;
}

/** Deletes what no job names, and tells intact kept volumes from those that must be indexed. */
function sortOut(
  jobs: readonly VolumeJob[],
  folder: string,
  warn: (text: string) => void,
): { volumes: Map<string, IndexedVolume>; missing: VolumeJob[] } {
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
    warn(`A kept search volume is damaged and is indexed again: ${join(folder, name)}`);
    return true;
  });
  return { volumes, missing };
}

/** Rendering takes longest and is a single process, so the indexers run at a lower priority. */
function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The process has ended, or the system does not allow it.
  }
}

/** Starts a child process and gives it one volume after the other until none is waiting. */
async function runWorker(waiting: VolumeJob[], { contentDir, folder }: IndexOptions, ended: AbortSignal): Promise<void> {
  const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { serialization: 'advanced', execArgv: [] });
  lowerPriority(child.pid);
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
