import { lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import { removeTree } from '../../files/remove-tree.ts';

/*
 * The site copy is a second folder with the live site's files: the site that the last build replaced, brought up to date.
 * The next build turns it into the new site and changes only what differs, instead of creating a folder for every article.
 * A build is correct whatever the copy holds; only its speed depends on it. It may be deleted at any time.
 *
 * Only a folder that was compared with its manifest becomes the copy, so it holds nothing but files that builds made.
 */

/**
 * Moves the site copy to where a site is built.
 *
 * @param live the live site's folder, links resolved
 * @returns whether there was a copy on this disk, and whether it holds the same as the live site
 */
export async function takeSiteCopy(staged: string, live: string): Promise<{ isTaken: boolean; isCurrent: boolean }> {
  await removeTree(staged);
  const copy = siteCopyFolder();
  const mark = readChecksummed(markFile());
  rmSync(markFile(), { recursive: true, force: true });
  mkdirSync(dirname(staged), { recursive: true });
  // Never follow a link: it may lead to a folder that another project uses.
  if (!lstatSync(copy, { throwIfNoEntry: false })?.isDirectory()) {
    rmSync(copy, { force: true });
    return { isTaken: false, isCurrent: false };
  }
  const isCurrent = typeof mark === 'object' && mark.text === markOf(live, copy);
  try {
    renameSync(copy, staged);
    return { isTaken: true, isCurrent };
  } catch {
    return { isTaken: false, isCurrent: false };
  }
}

/**
 * Makes a copy when a site is built for the first time. A CI machine, which forgets its files, does not need one.
 *
 * @returns its folder; undefined if it could not be made, which is not an error
 */
export function makeSiteCopy(fill: (folder: string) => void): string | undefined {
  if (process.env['CI']) return undefined;
  const copy = siteCopyFolder();
  try {
    fill(copy);
    return copy;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a folder as the site copy.
 *
 * @param folder holds only files that builds made; it is deleted if this fails
 * @param live   the live site's folder, links resolved
 * @param update makes the copy hold what the live site holds; if it throws, the copy is deleted and the build goes on
 */
export async function keepSiteCopy(folder: string, live: string, update: (copy: string) => void): Promise<void> {
  const copy = siteCopyFolder();
  try {
    if (folder !== copy) {
      await removeTree(copy);
      mkdirSync(dirname(copy), { recursive: true });
      renameSync(folder, copy);
    }
    update(copy);
    writeChecksummed(markFile(), markOf(live, copy));
  } catch {
    await removeTree(folder);
    await removeTree(copy);
  }
}

/** Identifies the live site's folder and its copy. The mark no longer matches once either is replaced. */
function markOf(live: string, copy: string): string {
  return [live, copy]
    .map((folder) => {
      const { ino, dev, birthtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {};
      return `${folder} ${ino} ${dev} ${birthtimeMs}`;
    })
    .join('\n');
}

/** Where the site copy is, if there is one. */
export function siteCopyFolder(): string {
  return resolve('.kawat/site-copy');
}

function markFile(): string {
  return resolve('.kawat/site-copy.of');
}
