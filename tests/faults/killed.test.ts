import { existsSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { filesOf } from '../build/kawat.ts';
import { makeHarness, timed, type SiteState } from './harness.ts';

const KILLS = 60;
const random = makeRandom(20261122);

const harness = await makeHarness();
const seconds = { cold: await timed(() => harness.expectNext('old')), warm: await timed(() => harness.expectNext('new')) };
await harness.expectNext('old');

describe('a build that is killed', () => {
  test(`at ${KILLS} moments leaves the old site or the new one, and the next build is right`, async () => {
    const after: Record<string, number> = { old: 0, new: 0, none: 0 };
    let state: SiteState = 'old';
    for (let kill = 0; kill < KILLS; kill++) {
      const next: SiteState = state === 'old' ? 'new' : 'old';
      // Every fourth build has no cache; every tenth replaces no site.
      const isCold = kill % 4 === 0;
      const isFirst = kill % 10 === 9;
      if (isCold) rmSync(join(harness.cwd, '.kawat'), { recursive: true, force: true });
      if (isFirst) rmSync(harness.out, { recursive: true });
      const whole = 1000 * (isCold ? seconds.cold : seconds.warm);
      // Kill half of them near the end, while the cache is written and the sites are swapped.
      const moment = kill % 2 === 0 ? random.below(whole) : whole * 0.7 + random.below(whole * 0.4);
      await harness.kill(next, moment, { signal: kill % 6 === 5 ? 'SIGTERM' : 'SIGKILL' });

      const isMissing = !existsSync(harness.out);
      // Between the two renames there is no site; the old one is next to it.
      const found = isMissing ? 'none' : harness.siteIn();
      const left = readdirSync(dirname(harness.out));
      expect([kill, moment, found, left]).toEqual([
        kill,
        moment,
        expect.stringMatching(isFirst ? /new|old|none/ : /new|old/),
        expect.anything(),
      ]);
      after[found === next ? 'new' : found === state ? 'old' : 'none']!++;
      await expectNothingRuns();
      await harness.expectNext(next);
      expect(filesOf(join(harness.cwd, '.kawat')).filter((file) => /part|lock|next/.test(file))).toEqual([]);
      state = next;
    }
    console.log(`killed ${KILLS} times: ${JSON.stringify(after)}; a build takes ${JSON.stringify(seconds)} s`);
    expect(after['old']).toBeGreaterThan(5);
  });

  /** Indexing processes end with the build that started them. */
  async function expectNothingRuns(): Promise<void> {
    for (let tries = 50; processesIn(harness.cwd).length > 0 && tries > 0; tries--) await pause(100);
    expect(processesIn(harness.cwd)).toEqual([]);
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
