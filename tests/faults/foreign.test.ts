import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { filesOf, makeFolder } from '../build/kawat.ts';
import { digestTree, makeBench, type Bench, type SiteState } from './bench.ts';

const KILLS = 30;
const random = makeRandom(20261125);

/* Places where people and programs put something into a site, and beside it. */
const PLACES = ['CNAME', '.htaccess', 'id/notes.txt', 'id/.hidden/deep/x', 'en/archive/index.html.br', 'photos/2026/family.jpg'];

describe('what no build made', () => {
  let bench: Bench;
  const mounted: string[] = [];
  beforeAll(async () => {
    bench = await makeBench();
    await bench.expectNext('old');
  });
  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
  });

  test(`is there still after builds into its folder were killed at ${KILLS} moments`, async () => {
    const seconds = await timed(() => bench.expectNext('new'));
    let state: SiteState = 'new';
    let kept = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const next: SiteState = state === 'old' ? 'new' : 'old';
      const path = PLACES[random.below(PLACES.length)]!;
      const { child, ended } = bench.start(next);
      // Half of them are there from the beginning; the others come at any moment, as the kill does.
      if (kill % 2 === 0) put(path, `mine ${kill}`);
      else {
        await pause(1000 * seconds * random.below(100) * 0.01);
        put(path, `mine ${kill}`);
      }
      await pause(1000 * seconds * random.below(60) * 0.01);
      child.kill('SIGKILL');
      await ended;
      expect([kill, findMine(`mine ${kill}`)]).toEqual([kill, expect.stringContaining(path)]);
      kept++;
      // With it the next build is refused, and without it the next is right.
      const refused = await bench.start(next).ended;
      expect([kill, refused.code, refused.stderr]).toEqual([kill, 1, expect.stringContaining(path.split('/').at(0)!)]);
      expect(readFileSync(findMine(`mine ${kill}`)!, 'utf8')).toBe(`mine ${kill}`);
      clear(path);
      await bench.expectNext(next);
      state = next;
    }
    expect(kept).toBe(KILLS);
  });

  test('is there still where a build goes through a link and is killed', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'www/dist'), { recursive: true });
    symlinkSync('www/dist', join(folder, 'current'));
    for (let kill = 0; kill < 10; kill++) {
      const { child, ended } = bench.start('new', { folder: join(folder, 'current') });
      await pause(random.below(3000));
      child.kill('SIGKILL');
      await ended;
      expect(readlinkSync(join(folder, 'current'))).toBe('www/dist');
      expect(await bench.start('old', { folder: join(folder, 'current') }).ended).toMatchObject({ code: 0 });
      expect(digestTree(join(folder, 'www/dist'))).toBe(bench.digests.old);
      expect(readdirSync(join(folder, 'www'))).toEqual(['dist']);
    }
  });

  test('is there still in a mount, whose site is right after builds that were killed', async (context) => {
    const [real, parent] = [makeFolder(), makeFolder()];
    const folder = join(parent, 'dist');
    mkdirSync(folder);
    if (!canMount(real, folder)) return context.skip('a folder may not be mounted here');
    mounted.push(folder);
    await bench.expectNext('old', { folder });
    const seconds = await timed(() => bench.expectNext('new', { folder }));
    for (let kill = 0; kill < 20; kill++) {
      const next: SiteState = kill % 2 === 0 ? 'old' : 'new';
      const { child, ended } = bench.start(next, { folder });
      // Files are put into their places at the end.
      await pause(1000 * seconds * (0.6 + 0.005 * random.below(100)));
      child.kill('SIGKILL');
      await ended;
      await bench.expectNext(next, { folder });
      expect(filesOf(real).some((path) => path.startsWith('.kawat-next'))).toBe(false);
    }
    writeFileSync(join(folder, 'CNAME'), 'mine');
    expect(await bench.start('old', { folder }).ended).toMatchObject({ code: 1, stderr: expect.stringContaining('CNAME') as string });
    expect(readFileSync(join(real, 'CNAME'), 'utf8')).toBe('mine');
  });

  test('is there still where the target cannot be written, which is said in words', async (context) => {
    const [real, parent] = [makeFolder(), makeFolder()];
    const folder = join(parent, 'dist');
    mkdirSync(folder);
    if (!canMount(real, folder)) return context.skip('a folder may not be mounted here');
    mounted.push(folder);
    await bench.expectNext('old', { folder });
    execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    const { code, stderr } = await bench.start('new', { folder }).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('This disk is read-only') as string });
    expect(stderr).not.toMatch(/\bE[A-Z]{3,}:|\n\s+at /);
    expect(bench.siteIn(folder)).toBe('old');
  });

  function put(path: string, text: string): void {
    // Between the renames of a swap there is no site to put anything into.
    for (let tries = 0; !existsSync(bench.out) && tries < 1000; tries++);
    mkdirSync(dirname(join(bench.out, path)), { recursive: true });
    writeFileSync(join(bench.out, path), text);
  }

  /** In the site, or in the old one that was kept beside it. */
  function findMine(text: string): string | undefined {
    const beside = dirname(bench.out);
    const found = filesOf(beside).find(
      (path) => PLACES.some((place) => path.endsWith(place)) && readFileSync(join(beside, path), 'utf8') === text,
    );
    return found === undefined ? undefined : join(beside, found);
  }

  function clear(path: string): void {
    rmSync(join(bench.out, path));
    for (let at = dirname(path); at !== '.'; at = dirname(at)) {
      if (existsSync(join(bench.out, at)) && readdirSync(join(bench.out, at)).length === 0)
        rmSync(join(bench.out, at), { recursive: true });
    }
  }
});

function canMount(real: string, folder: string): boolean {
  try {
    execFileSync('mount', ['--bind', real, folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = Date.now();
  await run();
  return (Date.now() - started) / 1000;
}
