import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Memory and CPU time are read from `/proc`, which only Linux has. Elsewhere only time is measured. */
export const KNOWS_PROCESSES = process.platform === 'linux';

const SAMPLE_EVERY = 100;
/** `/proc` counts a hundred ticks per second (`USER_HZ`), whatever the kernel's clock is. */
const TICKS = 100;

/**
 * Runs a command to its end.
 *
 * @param withMemory reads the memory of all its processes ten times a second. This slows them down, so the time of such a
 *   run does not count
 * @returns its wall time, the CPU time of all its processes, and the peak of their memory together; memory that processes
 *   share is divided among them (PSS)
 * @throws if it fails, with its output
 */
export async function measure(command: string, args: readonly string[], env: NodeJS.ProcessEnv, withMemory: boolean): Promise<Measured> {
  const cpuBefore = childrenSeconds();
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said = `${said}${data.toString()}`.slice(-4000)));
  let megabytes = 0;
  const sampling = setInterval(() => {
    if (withMemory && KNOWS_PROCESSES && child.pid) megabytes = Math.max(megabytes, familyMegabytes(child.pid, megabytes));
  }, SAMPLE_EVERY);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (code === 0) resolve();
        else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}:\n${said}`));
      });
    });
  } finally {
    clearInterval(sampling);
  }
  const seconds = (performance.now() - started) / 1000;
  const cpuSeconds = childrenSeconds() - cpuBefore;
  return withMemory ? { seconds: Infinity, cpuSeconds: Infinity, megabytes } : { seconds, cpuSeconds, megabytes: Infinity };
}

/** The cost of two commands that run one after the other. */
export function inTurn(first: Measured, second: Measured): Measured {
  return {
    seconds: first.seconds + second.seconds,
    cpuSeconds: first.cpuSeconds + second.cpuSeconds,
    megabytes: Math.max(first.megabytes, second.megabytes),
  };
}

/** The minimum of each figure; infinite if no run measured it. */
export function least(runs: readonly Measured[]): Measured {
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    cpuSeconds: Math.min(...runs.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: Math.min(...runs.map(({ megabytes }) => megabytes)),
  };
}

/** The CPU time of all child processes that have ended, and of their children. */
function childrenSeconds(): number {
  if (!KNOWS_PROCESSES) return 0;
  const fields = readStat('self')!;
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/**
 * @param known the peak so far. PSS is slow to read and never above the resident size, so it is read only if it could exceed
 *   the peak
 */
function familyMegabytes(root: number, known: number): number {
  const family = familyOf(root);
  const resident = sumKilobytes(family, 'status', /^VmRSS:\s+(\d+)/m);
  return resident / 1000 > known ? sumKilobytes(family, 'smaps_rollup', /^Pss:\s+(\d+)/m) / 1000 : 0;
}

function sumKilobytes(family: readonly number[], file: string, figure: RegExp): number {
  return family.reduce((sum, id) => sum + Number(figure.exec(readProcess(id, file))?.[1] ?? 0) * 1.024, 0);
}

/** A process and all its descendants. */
function familyOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? Number(readStat(name)?.[1]) : 0;
    if (parent) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family = [root];
  for (const id of family) family.push(...(children.get(id) ?? []));
  return family;
}

/** The fields of proc(5)'s `stat` after the name, which may contain any characters. The state is the first. */
function readStat(id: string): string[] | undefined {
  const stat = readProcess(id, 'stat');
  return stat ? stat.slice(stat.lastIndexOf(')') + 2).split(' ') : undefined;
}

/** Empty if the process has ended. */
function readProcess(id: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

export interface Measured {
  seconds: number;
  cpuSeconds: number;
  /** Million bytes. */
  megabytes: number;
}
