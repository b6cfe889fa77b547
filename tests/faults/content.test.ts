import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { findWords } from '../build/compare.ts';
import { makeFolder } from '../build/kawat.ts';
import { makeBench, type Bench } from './bench.ts';

const STACK = /\n\s+at .+:\d+:\d+/;
const STORY = '2026/02/02/story-1';
const random = makeRandom(7);

describe('content that', () => {
  let bench: Bench;
  let article: string;
  let kept: string;
  beforeAll(async () => {
    bench = await makeBench();
  });
  beforeEach(async () => {
    await bench.expectNext('old');
    article = join(bench.contents.new, STORY, 'en.md');
    kept = join(makeFolder(), 'kept.md');
    cpSync(article, kept);
  });
  afterEach(async () => {
    rmSync(article, { recursive: true, force: true });
    cpSync(kept, article);
    await bench.expectNext('new');
  });

  test('cannot be read leaves the old site and names the file', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root reads everything');
    chmodSync(article, 0);
    const { code, stderr } = await bench.start('new').ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`${STORY}/en.md`) as string });
    expect(bench.siteIn()).toBe('old');
  });

  test('has a folder of an article’s name is built without the article', async () => {
    rmSync(article);
    mkdirSync(article);
    const { code } = await bench.start('new').ended;
    expect(code).toBe(0);
    expect(existsSync(join(bench.out, 'en', STORY))).toBe(false);
    expect(existsSync(join(bench.out, 'id', STORY))).toBe(true);
  });

  test('is removed while a build runs makes a whole site or none', async () => {
    const codes: (number | null)[] = [];
    for (let round = 0; round < 12; round++) {
      await bench.expectNext('old');
      const { ended } = bench.start('new');
      await pause(300 + random.below(2200));
      rmSync(article);
      const { code, stderr } = await ended;
      codes.push(code);
      if (code === 0) expect(bench.siteIn() === 'new' || !existsSync(join(bench.out, 'en', STORY)), stderr).toBe(true);
      else {
        expect(stderr).toContain(`${STORY}/en.md`);
        expect(stderr).not.toMatch(STACK);
        expect(bench.siteIn()).toBe('old');
      }
      expect(readdirSync(dirname(bench.out))).toEqual(['dist']);
      cpSync(kept, article);
      await bench.expectNext('new');
    }
    console.log(`removed while building: ${JSON.stringify(codes)}`);
  });

  test('is changed while a build runs shows nothing that was not checked, then or later', async () => {
    const codes: (number | null)[] = [];
    const text = readFileSync(kept, 'utf8');
    const secret = text.replace(/^---\n/, `---\nedNote: "${'Notforreaders '.repeat(40)}"\n`);
    for (let round = 0; round < 12; round++) {
      await bench.expectNext('old');
      const { ended } = bench.start('new');
      await pause(300 + random.below(2200));
      writeFileSync(`${article}.part`, secret);
      renameSync(`${article}.part`, article);
      const { code, stderr } = await ended;
      codes.push(code);
      if (code !== 0) {
        expect(stderr).toContain(`${STORY}/en.md was changed after it was read; build again`);
        expect(stderr).not.toMatch(STACK);
      }
      expect(bench.siteIn()).toBe(code === 0 ? 'new' : 'old');
      expect(findWords(['notforreaders'], bench.out)).toEqual([]);
      // As it was before: nothing that was made of the other text may pass for its.
      writeFileSync(article, text);
      await bench.expectNext('new');
    }
    console.log(`changed while building: ${JSON.stringify(codes)}`);
  });
});
