import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeProcess, isRunning } from './process-mark.ts';

/** Where a build of this process makes a site, before it takes its place. */
export function stagedFolder(live: string): string {
  return `${prefixOf(live)}${describeProcess().replaceAll(' ', '_')}`;
}

/**
 * Puts a finished site into its place. Between the two renames there is no site; nothing else happens there, and what a
 * power cut leaves then is put right by `recoverSite`.
 *
 * @returns where the site is that was there, if there was one
 * @throws where the file system refuses; the old site is then back
 */
export function swapIn(staged: string, live: string): string | undefined {
  const old = `${staged}${OLD}`;
  // A build of another checkout may put its site here at this moment; then its site is the old one.
  for (let tries = 3; ; tries--) {
    const hadSite = existsSync(live);
    try {
      if (hadSite) renameSync(live, old);
      renameSync(staged, live);
      return hadSite ? old : undefined;
    } catch (error) {
      const isTaken = existsSync(live);
      if (!isTaken && existsSync(old)) renameSync(old, live);
      else rmSync(old, { recursive: true, force: true });
      if (tries === 0 || !existsSync(staged) || !isTaken) throw error;
    }
  }
}

/**
 * Puts the last site back where a build was killed between the two renames.
 *
 * @param live the site's folder
 */
export function recoverSite(live: string): void {
  if (existsSync(live)) return;
  const old = leftBeside(live).find((path) => path.endsWith(OLD));
  if (old) renameSync(old, live);
}

/** Removes what killed builds left beside a site. What a living build works on stays. */
export function removeLeftovers(live: string): void {
  for (const path of leftBeside(live)) rmSync(path, { recursive: true, force: true });
}

function leftBeside(live: string): string[] {
  const [beside, prefix] = [dirname(live), basename(prefixOf(live))];
  if (!existsSync(beside)) return [];
  const markOf = (name: string) => name.slice(prefix.length).replace(OLD, '').replaceAll('_', ' ');
  const left = readdirSync(beside).filter((name) => name.startsWith(prefix) && !isRunning(markOf(name)));
  return left.map((name) => join(beside, name));
}

function prefixOf(live: string): string {
  return join(dirname(live), `.${basename(live)}-next-`);
}

const OLD = '-old';
