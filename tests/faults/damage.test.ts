import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { differences } from '../build/compare.ts';
import { filesOf, kawat, makeCheckout, makeFolder, type Run } from '../build/kawat.ts';
import { openNewsroom } from '../build/newsroom.ts';

const GARBAGE = '\0not what was kept\n'.repeat(20);

/* Damaged files of the cache are deleted or rebuilt, with a message, and never get into the site. */
describe('a cache that was damaged', () => {
  const room = openNewsroom(7);
  const random = makeRandom(7);
  const cwd = makeCheckout();
  const cache = join(makeFolder(), 'cache');
  const out = join(makeFolder(), 'site');
  const clean = join(makeFolder(), 'site');
  beforeAll(async () => {
    await room.write();
    expect(await build(join(makeFolder(), 'cache'), clean)).toMatchObject({ code: 0, stderr: '' });
    expect(await build(cache, out)).toMatchObject({ code: 0, stderr: '' });
  });

  test('is used without a message if nothing is wrong', async () => {
    await expectRepaired(/^$/);
  });

  test('is used if only its times changed, as in a restored cache', async () => {
    for (const file of filesOf(cache)) utimesSync(join(cache, file), 1, 1);
    await expectRepaired(/^$/);
  });

  test.each([
    ['pages', /\d+ kept files were damaged or missing and rebuilt/],
    ['pictures', /kept files? (was|were) damaged or missing and rebuilt/],
    ['volumes', /A kept search volume is damaged and is indexed again/],
    ['templates', /The kept templates were damaged and are bundled again/],
    ['manifests', /^$/],
  ])('has files of %s cut short', async (name, line) => {
    for (const file of someOf(name)) truncateSync(file, Math.floor(statSync(file).size / 2));
    await expectRepaired(line);
  });

  test.each([
    ['pages', /kept files were damaged or missing and rebuilt/],
    ['pictures', /kept files? (was|were) damaged or missing and rebuilt/],
    ['volumes', /A kept search volume is damaged and is indexed again/],
    ['templates', /The kept templates were damaged and are bundled again/],
    ['manifests', /^$/],
  ])('has files of %s overwritten by as many other bytes', async (name, line) => {
    for (const file of someOf(name)) writeFileSync(file, Buffer.alloc(statSync(file).size, 'x'));
    await expectRepaired(line);
  });

  test('was changed through the site, whose pages are the same files', async () => {
    for (const file of filesOf(out).filter((path) => path.endsWith('.html'))) writeFileSync(join(out, file), 'rewritten in place');
    await expectRepaired(/kept files were damaged or missing and rebuilt/);
  });

  test.each([
    ['articles/2026.jsonl', /A cache of article data is damaged and is not used/],
    ['keys/2026.json', /The kept keys of a year’s pages are damaged and are computed again/],
    ['pages.json', /The list of kept files is damaged; all of them are rebuilt/],
    ['pictures.json', /The list of kept files is damaged; all of them are rebuilt/],
    ['code', /The cache is damaged; everything is rebuilt/],
  ])('has %s cut short, overwritten, with one letter changed, as a folder', async (name, line) => {
    const file = join(cache, name);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    await expectRepaired(line);
    writeFileSync(file, GARBAGE);
    await expectRepaired(line);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text.slice(0, -3)}${text.at(-3) === '1' ? '2' : '1'}${text.slice(-2)}`);
    await expectRepaired(line);
    rmSync(file);
    mkdirSync(join(file, 'inside'), { recursive: true });
    await expectRepaired(line);
  });

  test('is of another version', async () => {
    writeFileSync(join(cache, 'pages.json'), JSON.stringify({ version: 99, pages: [] }));
    writeFileSync(join(cache, 'code'), '99');
    await expectRepaired(/The cache is damaged; everything is rebuilt/);
  });

  test('is of other code', async () => {
    const other = makeCheckout();
    const file = join(other, 'src/interface/fr.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"site.search": "', '"site.search": "Re'));
    expect(await build(cache, join(makeFolder(), 'site'), other)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('The code or the site’s address has changed') as string,
    });
    await expectRepaired(/has changed since the last build; everything is rebuilt/);
  });

  test.each([
    ['pages', /kept files were damaged or missing and rebuilt/],
    ['pictures', /kept files? (was|were) damaged or missing and rebuilt/],
    ['volumes', /^$/],
    ['pages.json', /^$/],
    ['articles/2026.jsonl', /^$/],
    ['articles', /^$/],
    ['keys', /^$/],
    ['manifests', /^$/],
    ['templates', /^$/],
    ['.', /^$/],
  ])('lacks %s', async (name, line) => {
    rmSync(join(cache, name), { recursive: true });
    await expectRepaired(line);
  });

  test.each(['pages', 'keys', 'pictures', 'volumes', 'articles', 'templates', 'manifests'])(
    'has a file where %s should be',
    async (name) => {
      rmSync(join(cache, name), { recursive: true });
      writeFileSync(join(cache, name), GARBAGE);
      await expectRepaired(/Expected a folder of the cache and found a file, which is removed/);
    },
  );

  test('has volumes without their entry, with a damaged one, without a file, with one more', async () => {
    const volumes = readdirSync(join(cache, 'volumes')).map((name) => join(cache, 'volumes', name));
    expect(volumes.length).toBeGreaterThan(3);
    rmSync(join(volumes[0]!, 'entry.json'));
    writeFileSync(join(volumes[1]!, 'entry.json'), GARBAGE);
    rmSync(
      filesOf(volumes[2]!)
        .map((file) => join(volumes[2]!, file))
        .find((file) => !file.endsWith('entry.json'))!,
    );
    const { stderr } = await expectRepaired(/indexed again/);
    expect(stderr.match(/indexed again/g)).toHaveLength(3);
    // It is not part of the volume, so it must not get into the site.
    writeFileSync(join(volumes[3]!, 'index', 'left-over.pf_index'), GARBAGE);
    await expectRepaired(/^$/);
  });

  test('has files that cannot be read: folders of their names', async () => {
    for (const name of ['pages', 'volumes', 'pictures']) {
      const [file] = someOf(name);
      rmSync(file!);
      mkdirSync(join(file!, 'inside'), { recursive: true });
    }
    await expectRepaired(/kept file was damaged or missing and rebuilt[^]*indexed again|indexed again[^]*rebuilt/);
  });

  test('has unknown files in it', async () => {
    for (const path of [
      'pages/x',
      'pages/00/x',
      'pages/zz/x',
      'pages/0',
      'pages/ab/aa.part',
      'keys/x',
      'keys/1999.json/x',
      'volumes/.und-x-id-2025.1.part/x',
      'volumes/x',
      'pictures/x.webp',
    ]) {
      mkdirSync(dirname(join(cache, path)), { recursive: true });
      writeFileSync(join(cache, path), GARBAGE);
    }
    await expectRepaired(/^$/);
    expect(filesOf(cache).filter((file) => /\/x|\.part|\/0$|x\.webp/.test(file))).toEqual([]);
  });

  test('was damaged at random', async () => {
    for (let round = 0; round < 5; round++) {
      for (const name of filesOf(cache).map((file) => join(cache, file))) {
        if (random.below(6) > 0 || !existsSync(name)) continue;
        const how = random.below(4);
        if (how === 0) rmSync(name);
        else if (how === 1) writeFileSync(name, GARBAGE);
        else if (how === 2) truncateSync(name, random.below(statSync(name).size + 1));
        else renameSync(name, join(dirname(name), `moved-${random.below(1000)}`));
      }
      await expectRepaired(/again|rebuilt|not used|^$/);
    }
  });

  /** Builds and compares with the clean site; a build after that has nothing more to repair. */
  async function expectRepaired(line: RegExp): Promise<Run> {
    const run = await build(cache, out);
    // A site's files are hard links to kept ones, so damage changes both. Without `--force` a build refuses that.
    const stderr = run.stderr.replace(/^--force removed from .+\n/m, '');
    expect({ ...run, stderr }, stderr).toMatchObject({ code: 0, stderr: expect.stringMatching(line) as string });
    expect(differences(out, clean)).toEqual([]);
    return run;
  }

  function someOf(name: string): string[] {
    return filesOf(join(cache, name))
      .filter((file, index) => index % 3 === 0 && !file.endsWith('entry.json'))
      .map((file) => join(cache, name, file));
  }

  async function build(cacheFolder: string, outFolder: string, checkout = cwd): Promise<Run> {
    return kawat(['build', '--json', '--force', '--content', room.folder, '--out', outFolder], {
      cwd: checkout,
      env: { KAWAT_CACHE: cacheFolder, KAWAT_NOW: room.now() },
    });
  }
});
