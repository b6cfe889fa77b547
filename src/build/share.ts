import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VolumeJob } from '../search/index/volume-job.ts';
import type { CacheFolders } from './cache/folders.ts';
import { joinLedger } from '../files/ledger.ts';
import { isMarked } from './cache/own-folder.ts';
import { copyFiles } from './site/site-files.ts';

/**
 * One machine's share of a build. A share is a cache that holds some volumes' articles and indexes: whoever joins the
 * shares builds from a full cache, by the same code, and gets the same bytes as one machine would.
 */
export interface Share {
  /** From 1. */
  number: number;
  of: number;
}

/** `2/8` as a share; undefined where it is none. */
export function readShare(text: string): Share | undefined {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && number >= 1 && number <= of ? { number, of } : undefined;
}

/**
 * The volumes of a share. Dealt out by size, largest first, each to the share that has least, so that machines end
 * together; the same on every machine.
 */
export function volumesOf(share: Share, jobs: readonly VolumeJob[]): VolumeJob[] {
  const loads = Array.from({ length: share.of }, () => 0);
  const sorted = jobs.toSorted((a, b) => b.articles.length - a.articles.length || (a.tag < b.tag ? -1 : 1));
  return sorted.filter(({ articles }) => {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += articles.length;
    return least === share.number - 1;
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
 * Takes shares over into the cache.
 *
 * @param code what they must have been built with; others are left out, and said
 * @throws where a folder is no share
 */
export function joinShares(folders: readonly string[], cache: CacheFolders, code: string, say: (text: string) => void): void {
  for (const folder of folders) {
    const file = join(folder, SHARE_FILE);
    if (!existsSync(file)) throw new Error(`${folder} is no share of a build; expected a folder that \`kawat build --shard\` wrote`);
    const share = readShareFile(file);
    if (!share || !isMarked(folder)) {
      throw new Error(`${folder} is not a share of a build, or an earlier version made it; build it again with \`kawat build --shard\``);
    }
    if (share.code !== code) {
      say(`${folder} was built by other code or for another address and is not used`);
      continue;
    }
    for (const part of ['pages', 'volumes'] as const) {
      const from = join(folder, part);
      if (existsSync(from)) copyFiles(from, cache[part]);
    }
    joinLedger(join(folder, 'pages.json'), `${cache.pages}.json`, say);
  }
}
