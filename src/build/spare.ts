import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readSealed, writeSealed } from '../articles/sealed.ts';
import { removeTree } from './remove-tree.ts';

/*
 * The spare is a folder that holds what the site holds, or nearly: the site that the last build replaced, brought up to
 * date. The next build makes its site of it and touches little of it, instead of making and removing a folder an article.
 * What is in it never matters, only how much has to be changed; it may be removed at any time.
 */

/**
 * Puts the spare where a site is to be built.
 *
 * @param live the site that is served
 * @returns whether there was one on this disk, and whether it holds what the live site holds
 */
export async function takeSpare(staged: string, live: string): Promise<{ isTaken: boolean; isTwin: boolean }> {
  await removeTree(staged);
  const mark = readSealed(markFile());
  rmSync(markFile(), { recursive: true, force: true });
  try {
    mkdirSync(dirname(staged), { recursive: true });
    renameSync(spareFolder(), staged);
    return { isTaken: true, isTwin: typeof mark === 'object' && mark.text === markOf(live) };
  } catch {
    return { isTaken: false, isTwin: false };
  }
}

/**
 * Makes a spare where the first build of a site leaves none. A machine of CI that forgets its files needs none either.
 *
 * @returns where it is; undefined where it cannot be, which fails no build
 */
export function makeSpare(fill: (folder: string) => void): string | undefined {
  if (process.env['CI']) return undefined;
  const spare = spareFolder();
  try {
    fill(spare);
    return spare;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a folder as the spare.
 *
 * @param live   the site that is served
 * @param update brings the folder up to date with it; where that cannot be, the folder is removed, and no build fails
 */
export async function keepSpare(folder: string, live: string, update: () => void): Promise<void> {
  const spare = spareFolder();
  try {
    update();
    if (folder !== spare) {
      await removeTree(spare);
      mkdirSync(dirname(spare), { recursive: true });
      renameSync(folder, spare);
    }
    writeSealed(markFile(), markOf(live));
  } catch {
    await removeTree(folder);
  }
}

/** Tells one site's folder from every other, and from what takes its place. */
function markOf(live: string): string {
  const { ino, dev, birthtimeMs } = statSync(live, { throwIfNoEntry: false }) ?? {};
  return `${live} ${ino} ${dev} ${birthtimeMs}`;
}

/** Where the spare is, if there is one. */
export function spareFolder(): string {
  return resolve('.kawat/spare');
}

function markFile(): string {
  return resolve('.kawat/spare.of');
}
