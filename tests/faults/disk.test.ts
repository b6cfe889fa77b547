import { readdirSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, type Run } from '../build/kawat.ts';
import { makeHarness } from './harness.ts';
import { useMounts } from './mounts.ts';

const STACK = /\n\s+at .+:\d+:\d+/;
/** Bytes; more than a build needs. */
const LARGE = 64 << 20;

const harness = await makeHarness('old');
const mounts = useMounts();

describe('a build on a full disk', () => {
  test.for([0.05, 0.3, 0.6, 0.9])('leaves the old site if only %d of the new one fits next to it', async (share, context) => {
    const disk = makeFolder();
    const folder = join(disk, 'dist');
    if (!mounts.disk(disk, LARGE)) return context.skip('this user may not mount a tmpfs');
    await harness.expectNext('old', { folder });
    mounts.resize(disk, Math.floor((1 + share) * usedOf(disk)));
    expectFull(await harness.start('new', { folder }).ended);
    expect(harness.siteIn(folder)).toBe('old');
    expect(readdirSync(disk)).toEqual(['dist']);

    mounts.resize(disk, LARGE);
    await harness.expectNext('new', { folder });
    await harness.expectNext('old', { folder });
  });

  test.for([0.02, 0.2, 0.5, 0.8, 0.95])('leaves the old site if only %d of the cache fits', async (share, context) => {
    const disk = makeFolder();
    const cache = join(disk, 'cache');
    const env = { KAWAT_CACHE: cache };
    if (!mounts.disk(disk, LARGE)) return context.skip('this user may not mount a tmpfs');
    await harness.expectNext('old', { env });
    const whole = usedOf(disk);
    rmSync(cache, { recursive: true });
    mounts.resize(disk, Math.floor(share * whole));
    expectFull(await harness.start('new', { env }).ended);
    expect(harness.siteIn()).toBe('old');
    expect(readdirSync(dirname(harness.out))).toEqual(['dist']);

    mounts.resize(disk, LARGE);
    await harness.expectNext('new', { env });
    await harness.expectNext('old', { env });
  });

  // Blocks have 512 bytes. The largest file is the search engine, the smallest a lock. A build with a cache writes no file
  // that is larger than the last limit.
  test.each([
    [0, [true, false]],
    [1, [true, false]],
    [8, [true, false]],
    [24, [true, false]],
    [64, [true]],
  ])('leaves the old site if no file may be larger than %d blocks', async (blocks, colds) => {
    for (const isCold of colds) {
      await harness.expectNext('old');
      if (isCold) rmSync(join(harness.cwd, '.kawat'), { recursive: true });
      const run = await harness.start('new', { program: 'sh', before: ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath] })
        .ended;
      expect(run.code, run.stdout).not.toBe(0);
      expect(run.stderr).not.toMatch(STACK);
      expect(harness.siteIn()).toBe('old');
      expect(readdirSync(dirname(harness.out))).toEqual(['dist']);
      await harness.expectNext('new');
    }
  });
});

/** Expects a message that says that the disk is full, without a stack trace. */
function expectFull({ code, stderr }: Run): void {
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/no space left on device/i) as string });
  expect(stderr).not.toMatch(STACK);
}

/** The bytes that are used on a mounted disk. */
function usedOf(disk: string): number {
  const { blocks, bfree, bsize } = statfsSync(disk);
  return (blocks - bfree) * bsize;
}
