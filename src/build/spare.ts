import { mkdirSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { removeTree } from './remove-tree.ts';

/*
 * The spare is a folder that holds what the site holds, or nearly: the site that the last build replaced, brought up to
 * date. The next build makes its site of it and touches little of it, instead of making and removing a folder an article.
 * What is in it never matters, only how much has to be changed; it may be removed at any time.
 */

/** Puts the spare where a site is to be built; nothing where there is none or it is on another disk. */
export async function takeSpare(staged: string): Promise<void> {
  await removeTree(staged);
  try {
    mkdirSync(dirname(staged), { recursive: true });
    renameSync(spareFolder(), staged);
  } catch {
    // Then the site is made from nothing.
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
 * @param update brings it up to date; where that cannot be, the folder is removed, and no build fails for it
 */
export async function keepSpare(folder: string, update: () => void): Promise<void> {
  const spare = spareFolder();
  try {
    update();
    if (folder === spare) return;
    await removeTree(spare);
    mkdirSync(dirname(spare), { recursive: true });
    renameSync(folder, spare);
  } catch {
    await removeTree(folder);
  }
}

function spareFolder(): string {
  return resolve('.kawat/spare');
}
