import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VolumeJob } from '../search/index/volume-job.ts';
import type { CacheFolders } from './cache/folders.ts';
import { joinLedger } from '../files/ledger.ts';
import { isMarked } from './cache/own-folder.ts';
import { copyFiles } from './site/site-files.ts';

/**
 * One machine's share of a build: a cache with the pages and indexes of some volumes. A build that merges all shares has a
 * full cache, runs the same code, and gives the same bytes as a build on one machine.
 */
export interface Share {
  /** Starts at 1. */
  number: number;
  of: number;
}

/** Reads a share such as `2/8`; undefined if it is not one. */
export function readShare(text: string): Share | undefined {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && number >= 1 && number <= of ? { number, of } : undefined;
}

/**
 * The volumes of a share; every machine computes the same division. Each volume, largest first, goes to the share with
 * the fewest articles so far, so all machines take about as long.
 */
export function volumesOf(share: Share, jobs: readonly VolumeJob[]): VolumeJob[] {
  const loads = Array.from({ length: share.of }, () => 0);
  const sorted = jobs.toSorted((a, b) => b.articles.length - a.articles.length || (a.tag < b.tag ? -1 : 1));
  return sorted.filter(({ articles }) => {
    const smallest = loads.indexOf(Math.min(...loads));
    loads[smallest]! += articles.length;
    return smallest === share.number - 1;
  });
}

const SHARE_FILE = 'share.json';

function readShareFile(file: string): { code: unknown } | undefined {
  try {
    const share: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof share === 'object' && share !== null && 'code' in share ? share : undefined;
  } catch {
    return undefined;
  }
}

/** Marks a cache as a share of a build. */
export function writeShareFile({ root }: CacheFolders, share: Share, code: string): void {
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, SHARE_FILE), `${JSON.stringify({ ...share, code })}\n`);
}

/**
 * Copies shares into the cache.
 *
 * @param code digest that they must have been built with; others are skipped with a warning
 * @throws if a folder is not a share
 */
export function joinShares(folders: readonly string[], cache: CacheFolders, code: string, warn: (text: string) => void): void {
  for (const folder of folders) {
    const file = join(folder, SHARE_FILE);
    if (!existsSync(file)) throw new Error(`${folder} is not a share of a build; expected a folder that \`kawat build --shard\` wrote`);
    const share = readShareFile(file);
    if (!share || !isMarked(folder)) {
      throw new Error(`${folder} is not a share of a build, or an earlier version made it; build it again with \`kawat build --shard\``);
    }
    if (share.code !== code) {
      warn(`${folder} was built by other code or for another address and is not used`);
      continue;
    }
    for (const part of ['pages', 'volumes'] as const) {
      const from = join(folder, part);
      if (existsSync(from)) copyFiles(from, cache[part]);
    }
    joinLedger(join(folder, 'pages.json'), `${cache.pages}.json`, warn);
  }
}
