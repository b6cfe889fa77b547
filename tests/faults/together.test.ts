import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { identifyProcess } from '../../src/files/process-identity.ts';
import { makeCheckout, makeFolder } from '../build/kawat.ts';
import { makeHarness } from './harness.ts';

const harness = await makeHarness('old');

describe('two builds at once', () => {
  test('into one folder come one after the other', async () => {
    const runs = await Promise.all([harness.start('new').ended, harness.start('new').ended]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs.filter(({ stderr }) => /Another build \(process \d+\) is running here; waiting for it\./.test(stderr))).toHaveLength(1);
    expect(harness.siteIn()).toBe('new');
    expect(readdirSync(dirname(harness.out))).toEqual(['dist']);
  });

  test('into two folders, of two contents, are both right', async () => {
    const folder = join(makeFolder(), 'dist');
    for (let round = 0; round < 3; round++) {
      const runs = await Promise.all([harness.start('new').ended, harness.start('old', { folder }).ended]);
      expect(runs).toMatchObject([{ code: 0 }, { code: 0 }]);
      expect([harness.siteIn(), harness.siteIn(folder)]).toEqual(['new', 'old']);
    }
  });

  test('of two checkouts into one folder leave one complete site, and nothing next to it', async () => {
    const checkout = makeCheckout();
    for (let round = 0; round < 6; round++) {
      const runs = await Promise.all([harness.start('new').ended, harness.start('old', { checkout }).ended]);
      expect(runs, runs.map(({ stderr }) => stderr).join()).toMatchObject([{ code: 0 }, { code: 0 }]);
      expect(harness.siteIn()).toBeDefined();
      expect(readdirSync(dirname(harness.out))).toEqual(['dist']);
    }
  });

  test('of two checkouts with one cache are both right', async () => {
    const [checkout, folder] = [makeCheckout(), join(makeFolder(), 'dist')];
    const env = { KAWAT_CACHE: join(makeFolder(), 'cache') };
    for (let round = 0; round < 3; round++) {
      const runs = await Promise.all([harness.start('new', { env }).ended, harness.start('old', { checkout, folder, env }).ended]);
      expect(runs).toMatchObject([{ code: 0 }, { code: 0 }]);
      expect([harness.siteIn(), harness.siteIn(folder)]).toEqual(['new', 'old']);
    }
  });
});

describe('a lock', () => {
  const lock = () => join(harness.cwd, '.kawat/build.lock');

  test('of a build that was killed is taken over without a message', async () => {
    const { child, ended } = harness.start('new');
    while (!existsSync(lock())) await pause(5);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(lock())).toBe(true);
    expect((await harness.expectNext('new')).stderr).toBe('');
    expect(existsSync(lock())).toBe(false);
  });

  test('that is empty is taken over', async () => {
    writeFileSync(lock(), '');
    await harness.expectNext('old');
  });

  test('whose process number now belongs to another process is taken over', async (context) => {
    const stranger = spawn('sleep', ['600']);
    try {
      const mark = identifyProcess(stranger.pid);
      if (!mark.includes(' ')) return context.skip('this system does not tell when a process began');
      writeFileSync(lock(), mark.replace(/ \d+ /, ' 1 '));
      await harness.expectNext('new');
    } finally {
      stranger.kill();
    }
  });

  test('of a running process is waited for', async () => {
    const owner = spawn('sleep', ['600']);
    mkdirSync(dirname(lock()), { recursive: true });
    writeFileSync(lock(), identifyProcess(owner.pid));
    const { ended } = harness.start('old');
    await pause(3000);
    expect(harness.siteIn()).toBe('new');
    owner.kill();
    expect(await ended).toMatchObject({ code: 0, stderr: `Another build (process ${owner.pid}) is running here; waiting for it.\n` });
    expect(harness.siteIn()).toBe('old');
  });
});
