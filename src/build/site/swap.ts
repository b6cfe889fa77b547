import { accessSync, constants, existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { inspectSite, isReplaceable } from './inspect-site.ts';
import { showList } from '../../findings/finding.ts';
import { identifyProcess, isRunning } from '../../files/process-identity.ts';
import { realPath } from '../../files/real-path.ts';

/**
 * The folder in which this process builds a site: next to the live site, so that it can be renamed into place, or in
 * `.kawat` if that is impossible (the site is a mount, or only the site's folder is writable).
 *
 * @param live the site's folder, links resolved
 */
export function stagedFolder(live: string): string {
  return `${isRenamable(live) ? prefixOf(live) : prefixInside()}${identifyProcess().replaceAll(' ', '_')}`;
}

/**
 * Replaces the live site with a finished one. Between the two renames there is no site; if the machine stops there,
 * `restoreSite` restores the old one.
 *
 * @returns the folder of the replaced site, if there was one
 * @throws the file system's error; the old site is then back in place
 */
export function swapIn(staged: string, live: string): string | undefined {
  const old = `${staged}${OLD}`;
  const hadSite = existsSync(live);
  if (hadSite) renameSync(live, old);
  try {
    renameSync(staged, live);
  } catch (error) {
    if (hadSite) renameSync(old, live);
    throw error;
  }
  return hadSite ? old : undefined;
}

/** Undoes `swapIn`. */
export function swapBack(old: string, live: string, staged: string): void {
  renameSync(live, staged);
  renameSync(old, live);
}

/** True if the target's folder cannot be renamed, so the files must be copied into it. */
export function isUnmovable(error: unknown): boolean {
  return ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/**
 * Puts the old site back if a build was killed between the two renames.
 *
 * @param folder the site's folder, or a link to it
 */
export function restoreSite(folder: string): void {
  const live = realPath(folder);
  if (existsSync(live)) return;
  const old = leftBehind(prefixOf(live)).find((path) => path.endsWith(OLD));
  if (old) renameSync(old, live);
}

/**
 * Deletes folders that killed builds left next to a site. Folders of running builds stay, and so does a replaced site that
 * holds files no build made.
 *
 * @param live the site's folder, links resolved
 * @param warn receives each replaced site that stays
 */
export function removeLeftovers(live: string, warn: (text: string) => void = console.error): void {
  for (const path of [...leftBehind(prefixOf(live)), ...leftBehind(prefixInside())]) {
    const found = path.endsWith(OLD) ? inspectSite(path) : undefined;
    if (found && !isReplaceable(found)) {
      warn(
        `A build was stopped while it replaced ${live}. The old site holds files that no build made (${showList([...found.foreign, ...found.changed], 8)}) and was kept: ${path}`,
      );
    } else rmSync(path, { recursive: true, force: true });
  }
}

/** The folders with this prefix whose build is no longer running. */
function leftBehind(prefix: string): string[] {
  const [parent, start] = [dirname(prefix), basename(prefix)];
  if (!existsSync(parent)) return [];
  return readdirSync(parent).flatMap((name) => {
    const mark = name.startsWith(start) ? MARK.exec(name.slice(start.length))?.[1] : undefined;
    const path = join(parent, name);
    return mark !== undefined && !isRunning(mark.replaceAll('_', ' ')) && lstatSync(path).isDirectory() ? [path] : [];
  });
}

function isRenamable(live: string): boolean {
  const parent = dirname(live);
  const [own, outer] = [live, parent].map((folder) => statSync(folder, { throwIfNoEntry: false })?.dev);
  if (own !== undefined && own !== outer) return false;
  try {
    if (outer !== undefined) accessSync(parent, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function prefixOf(live: string): string {
  return join(dirname(live), `.${basename(live)}-next-`);
}

function prefixInside(): string {
  return resolve('.kawat/site-next-');
}

const OLD = '-old';
/** What `identifyProcess` returns, with `_` for spaces. Other names are not a build's. */
const MARK = /^(\d+(?:_\d+_[0-9a-f-]{36})?)(?:-old)?$/;
