import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { filesOf, makeFolder } from '../build/kawat.ts';
import { digestTree, makeHarness, timed, type SiteState } from './harness.ts';
import { useMounts } from './mounts.ts';

const KILLS = 30;
const random = makeRandom(20261125);

/** Files that people and programs put into a site. */
const FILES = ['CNAME', '.htaccess', 'id/notes.txt', 'id/.hidden/deep/x', 'en/archive/index.html.br', 'photos/2026/family.jpg'];

const harness = await makeHarness('old');
const mounts = useMounts();

describe('a file that no build made', () => {
  test(`survives builds into its folder that are killed, at ${KILLS} moments`, async () => {
    const seconds = await timed(() => harness.expectNext('new'));
    let state: SiteState = 'new';
    let kept = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const next: SiteState = state === 'old' ? 'new' : 'old';
      const path = FILES[random.below(FILES.length)]!;
      // Half of the files are there from the beginning; the others are written at a random moment.
      const whileRunning = async (): Promise<void> => {
        if (kill % 2 !== 0) await pause(1000 * seconds * random.below(100) * 0.01);
        put(path, `mine ${kill}`);
      };
      await harness.kill(next, 1000 * seconds * random.below(60) * 0.01, { whileRunning });
      expect([kill, findMine(`mine ${kill}`)]).toEqual([kill, expect.stringContaining(path)]);
      kept++;
      // The next build refuses to replace the file. When it is gone, the next build is right.
      const refused = await harness.start(next).ended;
      expect([kill, refused.code, refused.stderr]).toEqual([kill, 1, expect.stringContaining(path.split('/').at(0)!)]);
      expect(readFileSync(findMine(`mine ${kill}`)!, 'utf8')).toBe(`mine ${kill}`);
      clear(path);
      await harness.expectNext(next);
      state = next;
    }
    expect(kept).toBe(KILLS);
  });

  test('survives if the folder is a link and the build is killed', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'www/dist'), { recursive: true });
    symlinkSync('www/dist', join(folder, 'current'));
    for (let kill = 0; kill < 10; kill++) {
      await harness.kill('new', random.below(3000), { folder: join(folder, 'current') });
      expect(readlinkSync(join(folder, 'current'))).toBe('www/dist');
      expect(await harness.start('old', { folder: join(folder, 'current') }).ended).toMatchObject({ code: 0 });
      expect(digestTree(join(folder, 'www/dist'))).toBe(harness.digests.old);
      expect(readdirSync(join(folder, 'www'))).toEqual(['dist']);
    }
  });

  test('survives in a mount, and the site is right after killed builds', async (context) => {
    const [real, parent] = [makeFolder(), makeFolder()];
    const folder = join(parent, 'dist');
    mkdirSync(folder);
    if (!mounts.bind(real, folder)) return context.skip('this user may not mount folders');
    await harness.expectNext('old', { folder });
    const seconds = await timed(() => harness.expectNext('new', { folder }));
    for (let kill = 0; kill < 20; kill++) {
      const next: SiteState = kill % 2 === 0 ? 'old' : 'new';
      // Near the end, when files are moved to their places.
      await harness.kill(next, 1000 * seconds * (0.6 + 0.005 * random.below(100)), { folder });
      await harness.expectNext(next, { folder });
      expect(filesOf(real).some((path) => path.startsWith('.kawat-next'))).toBe(false);
    }
    writeFileSync(join(folder, 'CNAME'), 'mine');
    expect(await harness.start('old', { folder }).ended).toMatchObject({ code: 1, stderr: expect.stringContaining('CNAME') as string });
    expect(readFileSync(join(real, 'CNAME'), 'utf8')).toBe('mine');
  });

  test('survives if the target is read-only, which a message explains', async (context) => {
    const [real, parent] = [makeFolder(), makeFolder()];
    const folder = join(parent, 'dist');
    mkdirSync(folder);
    if (!mounts.bind(real, folder)) return context.skip('this user may not mount folders');
    await harness.expectNext('old', { folder });
    mounts.makeReadOnly(folder);
    const { code, stderr } = await harness.start('new', { folder }).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('This disk is read-only') as string });
    expect(stderr).not.toMatch(/\bE[A-Z]{3,}:|\n\s+at /);
    expect(harness.siteIn(folder)).toBe('old');
  });

  function put(path: string, text: string): void {
    // Between the two renames of a swap there is no site; wait for it.
    for (let tries = 0; !existsSync(harness.out) && tries < 1000; tries++);
    mkdirSync(dirname(join(harness.out, path)), { recursive: true });
    writeFileSync(join(harness.out, path), text);
  }

  /** Finds the file in the site, or in the old site that was kept next to it. */
  function findMine(text: string): string | undefined {
    const parent = dirname(harness.out);
    const found = filesOf(parent).find(
      (path) => FILES.some((file) => path.endsWith(file)) && readFileSync(join(parent, path), 'utf8') === text,
    );
    return found === undefined ? undefined : join(parent, found);
  }

  function clear(path: string): void {
    rmSync(join(harness.out, path));
    for (let inner = dirname(path); inner !== '.'; inner = dirname(inner)) {
      const folder = join(harness.out, inner);
      if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
    }
  }
});
