import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences } from './compare.ts';
import { kawat, makeCheckout, makeFolder } from './kawat.ts';

describe('a build on several machines', { timeout: 300_000 }, () => {
  test('gives the same bytes as a build on one machine', async () => {
    const folder = makeFolder();
    const shares = ['share-1', 'share-2', 'share-3'].map((name) => join(folder, name));
    for (const [index, share] of shares.entries()) {
      // Each machine has a separate checkout.
      const { code, stdout } = await kawat(['build', '--shard', `${index + 1}/3`, '--out', share, '--json'], { cwd: makeCheckout() });
      expect(code).toBe(0);
      expect((JSON.parse(stdout) as { volumes: { indexed: number } }).volumes.indexed).toBe(8);
    }
    const whole = join(folder, 'whole');
    expect((await kawat(['build', '--out', whole], { cwd: makeCheckout() })).code).toBe(0);
    const joined = join(folder, 'joined');
    const { code, stdout } = await kawat(['build', '--out', joined, '--json', '--merge', ...shares], { cwd: makeCheckout() });
    expect(code).toBe(0);
    const { volumes, pages, articles } = JSON.parse(stdout) as { volumes: object; pages: { kept: number }; articles: number };
    expect(volumes).toEqual({ indexed: 0, kept: 24 });
    expect(pages.kept).toBeGreaterThanOrEqual(articles);
    expect(differences(joined, whole)).toEqual([]);
  });

  test('says what is wrong with a share', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'empty'));
    const cwd = makeCheckout();
    const wrong = await kawat(['build', '--shard', '4/3', '--out', join(folder, 'share')], { cwd });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('Expected a share such as 2/8') as string });
    const empty = await kawat(['build', '--merge', join(folder, 'empty'), '--out', join(folder, 'site')], { cwd });
    expect(empty).toMatchObject({ code: 1, stderr: expect.stringContaining('is not a share of a build') as string });
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });
});
