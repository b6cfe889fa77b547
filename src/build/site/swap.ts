import { accessSync, constants, existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { inspectSite, isReplaceable } from './inspect-site.ts';
import { listNames } from '../cache/own-folder.ts';
import { identifyProcess, isRunning } from '../../files/process-identity.ts';
import { realPath } from '../../files/real-path.ts';

/**
 * Where a build of this process makes a site, before it takes its place: beside it, so that a rename puts it there. If
 * nothing can be renamed there (the site is a mount, or only the site's folder may be written), in `.kawat`.
 *
 * @param live the site's folder, links followed
 */
export function stagedFolder(live: string): string {
  return `${isRenamable(live) ? prefixOf(live) : prefixInside()}${identifyProcess().replaceAll(' ', '_')}`;
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

/** True if a rename failed because of what the target's folder is, so that its files have to be copied instead. */
export function isUnmovable(error: unknown): boolean {
  return ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/**
 * Puts the last site back where a build was killed between the two renames.
 *
 * @param folder the site's folder, or a link to it
 */
export function recoverSite(folder: string): void {
  const live = realPath(folder);
  if (existsSync(live)) return;
  const old = leftBehind(prefixOf(live)).find((path) => path.endsWith(OLD));
  if (old) renameSync(old, live);
}

/**
 * Removes what killed builds left beside a site. What a living build works on stays, and so does a replaced site that
 * holds anything no build made.
 *
 * @param live the site's folder, links followed
 * @param warn receives what stays
 */
export function removeLeftovers(live: string, warn: (text: string) => void = console.error): void {
  for (const path of [...leftBehind(prefixOf(live)), ...leftBehind(prefixInside())]) {
    const found = path.endsWith(OLD) ? inspectSite(path) : undefined;
    if (found && !isReplaceable(found)) {
      warn(
        `A build was ended while it replaced ${live}. The old site holds what no build made (${listNames([...found.foreign, ...found.changed])}) and was kept: ${path}`,
      );
    } else rmSync(path, { recursive: true, force: true });
  }
}

/** Folders of builds that have ended. */
function leftBehind(prefix: string): string[] {
  const [beside, start] = [dirname(prefix), basename(prefix)];
  if (!existsSync(beside)) return [];
  return readdirSync(beside).flatMap((name) => {
    const mark = name.startsWith(start) ? MARK.exec(name.slice(start.length))?.[1] : undefined;
    const path = join(beside, name);
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
/** What `identifyProcess` gives, with `_`. Other names are not a build's. */
const MARK = /^(\d+(?:_\d+_[0-9a-f-]{36})?)(?:-old)?$/;
