import { lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import { removeTree } from '../../files/remove-tree.ts';

/*
 * The spare is a folder that holds what the site holds, or nearly: the site that the last build replaced, brought up to
 * date. The next build makes its site of it and touches little of it, instead of making and removing a folder an article.
 * What is in it never matters, only how much has to be changed; it may be removed at any time.
 *
 * Only a folder that was compared with its manifest becomes the spare, so it holds nothing but what builds made.
 */

/**
 * Puts the spare where a site is to be built.
 *
 * @param live the site that is served, links followed
 * @returns whether there was one on this disk, and whether it holds what the live site holds
 */
export async function takeSpare(staged: string, live: string): Promise<{ isTaken: boolean; isTwin: boolean }> {
  await removeTree(staged);
  const spare = spareFolder();
  const mark = readChecksummed(markFile());
  rmSync(markFile(), { recursive: true, force: true });
  mkdirSync(dirname(staged), { recursive: true });
  // Not through a link: that would be another's folder, which two targets might then share.
  if (!lstatSync(spare, { throwIfNoEntry: false })?.isDirectory()) {
    rmSync(spare, { force: true });
    return { isTaken: false, isTwin: false };
  }
  const isTwin = typeof mark === 'object' && mark.text === markOf(live, spare);
  try {
    renameSync(spare, staged);
    return { isTaken: true, isTwin };
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
 * @param folder a build's own; it may be removed half-way, so nobody else may have put anything into it
 * @param live   the site that is served, links followed
 * @param update brings the spare up to date with it; where that cannot be, the spare is removed, and no build fails
 */
export async function keepSpare(folder: string, live: string, update: (spare: string) => void): Promise<void> {
  const spare = spareFolder();
  try {
    if (folder !== spare) {
      await removeTree(spare);
      mkdirSync(dirname(spare), { recursive: true });
      renameSync(folder, spare);
    }
    update(spare);
    writeChecksummed(markFile(), markOf(live, spare));
  } catch {
    await removeTree(folder);
    await removeTree(spare);
  }
}

/** Tells one site's folder and its spare from every other, and from what takes their places. */
function markOf(live: string, spare: string): string {
  return [live, spare]
    .map((folder) => {
      const { ino, dev, birthtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {};
      return `${folder} ${ino} ${dev} ${birthtimeMs}`;
    })
    .join('\n');
}

/** Where the spare is, if there is one. */
export function spareFolder(): string {
  return resolve('.kawat/spare');
}

function markFile(): string {
  return resolve('.kawat/spare.of');
}
