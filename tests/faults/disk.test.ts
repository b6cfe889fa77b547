import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, type Run } from '../build/kawat.ts';
import { makeBench, type Bench } from './bench.ts';

const STACK = /\n\s+at .+:\d+:\d+/;
const BLOCK = 4096;

describe('a build on a disk that is full', () => {
  let bench: Bench;
  const mounted: string[] = [];
  beforeAll(async () => {
    bench = await makeBench();
    await bench.expectNext('old');
  });
  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
  });

  test.for([0.05, 0.3, 0.6, 0.9])('leaves the old site where %d of the new one fits beside it', async (share, context) => {
    if (!canMount()) return context.skip('a tmpfs may not be mounted here');
    const disk = makeFolder();
    const folder = join(disk, 'dist');
    mount(disk, 64 << 20);
    await bench.expectNext('old', { folder });
    mount(disk, Math.floor((1 + share) * usedOf(disk)), 'remount');
    expectFull(await bench.start('new', { folder }).ended);
    expect(bench.siteIn(folder)).toBe('old');
    expect(readdirSync(disk)).toEqual(['dist']);

    mount(disk, 64 << 20, 'remount');
    await bench.expectNext('new', { folder });
    await bench.expectNext('old', { folder });
  });

  test.for([0.02, 0.2, 0.5, 0.8, 0.95])('leaves the old site where %d of the cache fits', async (share, context) => {
    if (!canMount()) return context.skip('a tmpfs may not be mounted here');
    const disk = makeFolder();
    const cache = join(disk, 'cache');
    const env = { KAWAT_CACHE: cache };
    mount(disk, 64 << 20);
    await bench.expectNext('old', { env });
    const whole = usedOf(disk);
    rmSync(cache, { recursive: true });
    mount(disk, Math.floor(share * whole), 'remount');
    expectFull(await bench.start('new', { env }).ended);
    expect(bench.siteIn()).toBe('old');
    expect(readdirSync(dirname(bench.out))).toEqual(['dist']);

    mount(disk, 64 << 20, 'remount');
    await bench.expectNext('new', { env });
    await bench.expectNext('old', { env });
  });

  // In blocks of 512 bytes: the largest file is the search's engine, the smallest a lock. What a build with a cache
  // writes is smaller than the last limit.
  test.each([
    [0, [true, false]],
    [1, [true, false]],
    [8, [true, false]],
    [24, [true, false]],
    [64, [true]],
  ])('leaves the old site where no file may be larger than %d blocks', async (blocks, colds) => {
    for (const isCold of colds) {
      await bench.expectNext('old');
      if (isCold) rmSync(join(bench.cwd, '.kawat'), { recursive: true });
      const run = await bench.start('new', { program: 'sh', before: ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath] })
        .ended;
      expect(run.code, run.stdout).not.toBe(0);
      expect(run.stderr).not.toMatch(STACK);
      expect(bench.siteIn()).toBe('old');
      expect(readdirSync(dirname(bench.out))).toEqual(['dist']);
      await bench.expectNext('new');
    }
  });

  function mount(folder: string, bytes: number, how?: 'remount'): void {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `${how ? `${how},` : ''}size=${Math.ceil(bytes / BLOCK) * BLOCK}`, 'kawat-test', folder]);
    if (!how) mounted.push(folder);
  }
});

function canMount(): boolean {
  const folder = makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'kawat-test', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}

/** Says that the disk is full, in words. */
function expectFull({ code, stderr }: Run): void {
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/no space left on device/i) as string });
  expect(stderr).not.toMatch(STACK);
}

/** What is taken of a mounted disk, in bytes. */
function usedOf(disk: string): number {
  const { blocks, bfree, bsize } = statfsSync(disk);
  return (blocks - bfree) * bsize;
}
