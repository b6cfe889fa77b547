import { readFileSync } from 'node:fs';

/**
 * Identifies a process by its number, its start time and the boot it belongs to, if the system tells them. The number alone
 * is not enough: systems reuse it, and a lock would wait for an unrelated process.
 */
export function identifyProcess(pid: number = process.pid): string {
  return [pid, ...(startOf(pid) ?? [])].join(' ');
}

/** True while the process that `identifyProcess` described is running. */
export function isRunning(identity: string): boolean {
  const pid = Number(identity.split(' ', 1)[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // If only the number is known, it has to do.
  return !identity.includes(' ') || startOf(pid) === undefined || identifyProcess(pid) === identity;
}

/** Only Linux tells this: proc(5), the 22nd field of `stat`, in ticks since the boot. */
function startOf(pid: number): [start: string, boot: string] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name, which may contain parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended.
    if (fields[0] === 'Z') return ['ended', ''];
    return [fields[19]!, readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()];
  } catch {
    return undefined;
  }
}
