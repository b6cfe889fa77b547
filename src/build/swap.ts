import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeTree } from './remove-tree.ts';

/**
 * Puts a finished site in the place of the one being served: two renames, one right after the other. A file system
 * knows no exchange of two folders that Node could ask for; what a kill between the two leaves is set right by
 * `recover`.
 */
export async function swap(staged: string, live: string): Promise<void> {
  const old = `${staged}-old`;
  const hadSite = existsSync(live);
  if (hadSite) renameSync(live, old);
  try {
    renameSync(staged, live);
  } catch (error) {
    if (hadSite) renameSync(old, live);
    throw error;
  }
  await removeTree(old);
}

/**
 * Sets right what a killed build left beside a site: the last good one takes its place again where a kill fell between
 * the two renames, and unfinished ones are removed. Only while no build runs.
 */
export function recover(live: string): void {
  const parent = dirname(live);
  if (!existsSync(parent)) return;
  const left = readdirSync(parent).filter((name) => name.startsWith(`.${basename(live)}-next-`));
  const old = left.find((name) => name.endsWith('-old'));
  if (old !== undefined && !existsSync(live)) renameSync(join(parent, old), live);
  for (const name of left) rmSync(join(parent, name), { recursive: true, force: true });
}
