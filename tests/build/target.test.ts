import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { differences } from './compare.ts';
import { article, makeContent } from './content.ts';
import { filesOf, fingerprint, kawat, makeCheckout, makeFolder, PROJECT, run, type Run } from './kawat.ts';

const STACK = /\n\s+at .+:\d+:\d+/;
const RAW = /\bE[A-Z]{3,}:/;

/* What a build may replace and what it must leave. One checkout and cache, so that most builds render nothing. */
describe('a build', { timeout: 300_000 }, () => {
  const cwd = makeCheckout();
  const content = makeContent({ '2026/03/05/market/id.md': article({ language: 'id', headline: 'Pasar pertama' }) });
  const other = makeContent({ '2026/03/05/harbour/id.md': article({ language: 'id', headline: 'Pelabuhan kedua' }) });
  const clean = join(makeFolder(), 'site');
  let folder: string;
  beforeAll(() => expectBuilt(clean));
  beforeEach(() => {
    folder = makeFolder();
  });

  test.each([
    ['a file at its top', 'CNAME'],
    ['a file beside a page', 'id/2026/03/05/market/index.html.br'],
    ['a hidden file', '.htaccess'],
    ['a folder of its own', 'photos/2026/family.jpg'],
    ['a hidden folder', '.well-known/security.txt'],
    ['an empty folder', 'drafts/'],
    ['a page that was edited', 'id/index.html'],
  ])('leaves a site with %s as it is, and names that', async (_name, path) => {
    const site = copySite();
    if (path.endsWith('/')) mkdirSync(join(site, path));
    else {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), 'mine');
    }
    const before = fingerprint(site);
    const refused = await expectRefused(site);
    expect(refused.stderr).toContain(path.split('/', path.startsWith('id/') ? 9 : 1).join('/'));
    expect(refused.stderr).toContain('--force');
    expect(fingerprint(site)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('deletes files that no build made only with --force, lists them, and follows no link', async () => {
    const site = copySite();
    const outside = makeFolder();
    writeFileSync(join(outside, 'family.jpg'), 'mine');
    writeFileSync(join(site, 'CNAME'), 'mine');
    symlinkSync(outside, join(site, 'photos'));
    symlinkSync('nowhere', join(site, 'id/dangling'));
    symlinkSync('loop', join(site, 'loop'));
    expect((await expectRefused(site)).stderr).toContain('CNAME, id/dangling, loop, photos');
    const forced = await build(site, ['--force']);
    expect(forced).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`removed from ${site}: CNAME, id/dangling, loop, photos`) as string,
    });
    expect(differences(site, clean)).toEqual([]);
    expect(readFileSync(join(outside, 'family.jpg'), 'utf8')).toBe('mine');
    mkdirSync(join(site, '.git'));
    expect((await build(site, ['--force'])).stderr).toContain('version control');
    expect(existsSync(join(site, '.git'))).toBe(true);
  });

  test('replaces the folder that a link leads to, and keeps the link', async () => {
    mkdirSync(join(folder, 'releases/empty'), { recursive: true });
    symlinkSync('releases/empty', join(folder, 'current'));
    symlinkSync('current', join(folder, 'latest'));
    symlinkSync('releases/new', join(folder, 'dangling'));
    symlinkSync('releases', join(folder, 'parent'));
    for (const [out, real] of [
      ['current', 'releases/empty'],
      ['latest/', 'releases/empty'],
      ['dangling', 'releases/new'],
      ['parent/third', 'releases/third'],
    ] as const) {
      await expectBuilt(join(folder, out));
      expect(differences(join(folder, real), clean)).toEqual([]);
    }
    expect(['current', 'latest', 'dangling', 'parent'].map((name) => readlinkSync(join(folder, name)))).toEqual([
      'releases/empty',
      'current',
      'releases/new',
      'releases',
    ]);
    expect(readdirSync(join(folder, 'releases')).toSorted()).toEqual(['empty', 'new', 'third']);
    symlinkSync('circle', join(folder, 'circle'));
    expect((await expectRefused(join(folder, 'circle'))).stderr).toContain('These links form a loop');
  });

  test('does not mix two sites that are built alternately, into two folders and through two links', async () => {
    mkdirSync(join(folder, 'www'));
    symlinkSync('www', join(folder, 'link'));
    const otherClean = join(makeFolder(), 'site');
    await expectBuilt(otherClean, other);
    for (let round = 0; round < 2; round++) {
      await expectBuilt(join(folder, 'link'), content);
      await expectBuilt(join(folder, 'second'), other);
      expect(differences(join(folder, 'www'), clean)).toEqual([]);
      expect(differences(join(folder, 'second'), otherClean)).toEqual([]);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['link', 'second', 'www']);
    expect(lstatSync(join(folder, 'second')).isDirectory()).toBe(true);
  });

  test('explains what is wrong with a target', async () => {
    writeFileSync(join(folder, 'file'), 'mine');
    expect((await expectRefused(join(folder, 'file'))).stderr).toContain('which is a file');
    expect((await expectRefused(join(folder, 'file/site'))).stderr).toContain('A file is where a folder should be');
    expect((await expectRefused(join(folder, 'x'.repeat(300)))).stderr).toContain('A name is too long');
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
    mkdirSync(join(folder, '.locked.lock/inside'), { recursive: true });
    expect((await expectRefused(join(folder, 'locked'))).stderr).toContain('Move it away');
    expect(existsSync(join(folder, '.locked.lock/inside'))).toBe(true);
    mkdirSync(join(folder, '.named-next-notes'));
    writeFileSync(join(folder, '.named-next-notes/mine'), 'mine');
    await expectBuilt(join(folder, 'named'));
    expect(existsSync(join(folder, '.named-next-notes/mine'))).toBe(true);
  });

  test.each(['KAWAT_CACHE', '--shard', '--merge', '.kawat'])('leaves a folder unchanged that %s names and no build made', async (name) => {
    const mine = join(folder, 'mine');
    for (const path of [
      'pages/thesis.txt',
      'keys/private.pem',
      'articles/novel.txt',
      'volumes/x',
      'share.json',
      'site-copy/x',
      'cache/x',
    ]) {
      mkdirSync(dirname(join(mine, path)), { recursive: true });
      writeFileSync(join(mine, path), 'mine');
    }
    const before = fingerprint(mine);
    const site = join(folder, 'site');
    if (name === 'KAWAT_CACHE') await expectRefused(site, [], { env: { KAWAT_CACHE: mine } });
    else if (name === '--shard') await expectRefused(mine, ['--shard', '1/1']);
    else if (name === '--merge') await expectRefused(site, ['--merge', mine]);
    else {
      const checkout = makeCheckout();
      symlinkSync(mine, join(checkout, '.kawat'));
      const refused = await build(site, [], { cwd: checkout });
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('which holds files that no build made') as string });
      // Node's compiled modules are added, and nothing is removed.
      rmSync(join(mine, 'compiled'), { recursive: true, force: true });
    }
    expect(fingerprint(mine)).toEqual(before);
    expect(existsSync(site)).toBe(false);
  });

  test('follows no links in its own folders', async () => {
    const checkout = makeCheckout();
    const mine = join(folder, 'mine');
    mkdirSync(join(mine, 'inside'), { recursive: true });
    writeFileSync(join(mine, 'inside/photo.jpg'), 'mine');
    await expectBuilt(join(folder, 'site'), content, { cwd: checkout });
    rmSync(join(checkout, '.kawat/site-copy'), { recursive: true });
    symlinkSync(mine, join(checkout, '.kawat/site-copy'));
    await expectBuilt(join(folder, 'site'), content, { cwd: checkout });
    expect(filesOf(mine)).toEqual(['inside/photo.jpg']);
    rmSync(join(checkout, '.kawat/cache/pages'), { recursive: true });
    symlinkSync(mine, join(checkout, '.kawat/cache/pages'));
    expect((await build(join(folder, 'site'), [], { cwd: checkout })).stderr).toContain('A folder of the cache is a link');
    expect(filesOf(mine)).toEqual(['inside/photo.jpg']);
  });

  test('with --verify finds and rebuilds kept files of which only the bytes changed, not size or time', async () => {
    const checkout = makeCheckout();
    const site = join(folder, 'site');
    await expectBuilt(site, content, { cwd: checkout });
    const cache = join(checkout, '.kawat/cache');
    const damaged = ['pages', 'volumes', 'templates'].map((name) => {
      const file = filesOf(join(cache, name)).find((path) => /^[0-9a-f]{2}\/|pf_index$|\.css$/.test(path))!;
      return join(cache, name, file);
    });
    for (const file of damaged) {
      const { size, atime, mtime } = lstatSync(file);
      writeFileSync(file, Buffer.alloc(size, 'x'));
      utimesSync(file, atime, mtime);
    }
    const verified = await build(site, ['--verify'], { cwd: checkout });
    expect(verified).toMatchObject({ code: 0 });
    for (const file of damaged) expect(verified.stderr).toContain(`is rebuilt: ${file}`);
    expect(differences(site, clean)).toEqual([]);
    expect((await build(site, ['--verify'], { cwd: checkout })).stderr).not.toContain('rebuilt');
  });

  test('with `astro build` leaves a target unchanged that holds files no build made', async () => {
    const site = copySite();
    const astro = () =>
      run([join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd, env: { KAWAT_OUT: site, KAWAT_CONTENT: content } });
    expect((await astro()).code).toBe(0);
    expect(differences(site, clean)).toEqual([]);
    writeFileSync(join(site, 'CNAME'), 'mine');
    expect((await astro()).code).not.toBe(0);
    expect(readFileSync(join(site, 'CNAME'), 'utf8')).toBe('mine');
  });

  test('keeps a file that is put into the site while the build runs', async () => {
    const site = copySite();
    const building = build(site, [], {}, other);
    for (let tries = 0; tries < 600 && !readdirSync(folder).some((name) => name.includes('-next-')); tries++) {
      await new Promise((done) => setTimeout(done, 5));
    }
    writeFileSync(join(site, 'late.txt'), 'mine');
    const { code, stderr } = await building;
    if (code === 0) {
      // It was put there after the swap, so it is in the new site.
      expect(readFileSync(join(site, 'late.txt'), 'utf8')).toBe('mine');
    } else {
      expect(stderr).toContain('late.txt');
      rmSync(join(site, 'late.txt'));
      expect(differences(site, clean)).toEqual([]);
    }
    expect(readdirSync(folder)).toEqual(['site']);
  });

  /** A copy of the site without hard links, with new times. */
  function copySite(): string {
    cpSync(clean, join(folder, 'copy'), { recursive: true });
    renameSync(join(folder, 'copy'), join(folder, 'site'));
    return join(folder, 'site');
  }

  function build(out: string, options: readonly string[] = [], how: Parameters<typeof kawat>[1] = {}, from = content): Promise<Run> {
    return kawat(['build', '--json', '--content', from, '--out', out, ...options], { cwd, ...how });
  }

  async function expectBuilt(out: string, from = content, how: Parameters<typeof kawat>[1] = {}): Promise<void> {
    const built = await build(out, [], how, from);
    expect(built, built.stderr).toMatchObject({ code: 0 });
  }

  async function expectRefused(out: string, options: readonly string[] = [], how: Parameters<typeof kawat>[1] = {}): Promise<Run> {
    const refused = await build(out, options, how);
    expect(refused, refused.stderr).toMatchObject({ code: 1 });
    expect(refused.stderr).not.toMatch(STACK);
    expect(refused.stderr).not.toMatch(RAW);
    return refused;
  }
});
