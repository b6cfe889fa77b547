import { readFileSync } from 'node:fs';

/**
 * A process in one line that no other ever has, where the system tells: its number, when it began and the boot it
 * belongs to. Numbers are given out again; a lock that holds one alone may wait for a stranger.
 */
export function identifyProcess(pid: number = process.pid): string {
  return [pid, ...(startOf(pid) ?? [])].join(' ');
}

/** True while the process that was described lives. */
export function isRunning(mark: string): boolean {
  const pid = Number(mark.split(' ', 1)[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // Where either side knows nothing but the number, the number has to do.
  return !mark.includes(' ') || startOf(pid) === undefined || identifyProcess(pid) === mark;
}

/** Linux tells (proc(5): the 22nd field of `stat`, in ticks since the boot); other systems do not. */
function startOf(pid: number): [start: string, boot: string] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name, which may hold anything, a parenthesis too.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie works no more.
    if (fields[0] === 'Z') return ['ended', ''];
    return [fields[19]!, readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()];
  } catch {
    return undefined;
  }
}
