import { existsSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { filesOf } from '../build/kawat.ts';
import { makeBench, type Bench, type SiteState } from './bench.ts';

const KILLS = 60;
const random = makeRandom(20261122);

describe('a build that is killed', () => {
  let bench: Bench;
  let seconds: { cold: number; warm: number };
  beforeAll(async () => {
    bench = await makeBench();
    seconds = { cold: await timed(() => bench.expectNext('old')), warm: await timed(() => bench.expectNext('new')) };
    await bench.expectNext('old');
  });

  test(`at ${KILLS} moments leaves the old site or the new one, and the next build is right`, async () => {
    const after: Record<string, number> = { old: 0, new: 0, none: 0 };
    let state: SiteState = 'old';
    for (let kill = 0; kill < KILLS; kill++) {
      const next: SiteState = state === 'old' ? 'new' : 'old';
      // Every fourth build has nothing to keep; every tenth nothing to replace.
      const isCold = kill % 4 === 0;
      const isFirst = kill % 10 === 9;
      if (isCold) rmSync(join(bench.cwd, '.kawat'), { recursive: true, force: true });
      if (isFirst) rmSync(bench.out, { recursive: true });
      const whole = 1000 * (isCold ? seconds.cold : seconds.warm);
      // Half of them near the end, where the cache is filled and the sites are swapped.
      const moment = kill % 2 === 0 ? random.below(whole) : whole * 0.7 + random.below(whole * 0.4);
      const { child, ended } = bench.start(next);
      await pause(moment);
      child.kill(kill % 6 === 5 ? 'SIGTERM' : 'SIGKILL');
      await ended;

      const isMissing = !existsSync(bench.out);
      // Between the two renames there is no site; what was there is whole beside it.
      const found = isMissing ? 'none' : bench.siteIn();
      const left = readdirSync(dirname(bench.out));
      expect([kill, moment, found, left]).toEqual([
        kill,
        moment,
        expect.stringMatching(isFirst ? /new|old|none/ : /new|old/),
        expect.anything(),
      ]);
      after[found === next ? 'new' : found === state ? 'old' : 'none']!++;
      await expectNothingRuns();
      await bench.expectNext(next);
      expect(filesOf(join(bench.cwd, '.kawat')).filter((file) => /part|lock|next/.test(file))).toEqual([]);
      state = next;
    }
    console.log(`killed ${KILLS} times: ${JSON.stringify(after)}; a build takes ${JSON.stringify(seconds)} s`);
    expect(after['old']).toBeGreaterThan(5);
  });

  /** Indexers end with the build that wanted them. */
  async function expectNothingRuns(): Promise<void> {
    for (let tries = 50; processesIn(bench.cwd).length > 0 && tries > 0; tries--) await pause(100);
    expect(processesIn(bench.cwd)).toEqual([]);
  }
});

function processesIn(folder: string): string[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = Date.now();
  await run();
  return (Date.now() - started) / 1000;
}
