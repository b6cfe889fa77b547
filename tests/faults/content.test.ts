import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { findWords } from '../build/compare.ts';
import { makeFolder } from '../build/kawat.ts';
import { makeHarness } from './harness.ts';

const STACK = /\n\s+at .+:\d+:\d+/;
const STORY = '2026/02/02/story-1';
const random = makeRandom(7);

const harness = await makeHarness();

describe('content that', () => {
  let article: string;
  let kept: string;
  beforeEach(async () => {
    await harness.expectNext('old');
    article = join(harness.contents.new, STORY, 'en.md');
    kept = join(makeFolder(), 'kept.md');
    cpSync(article, kept);
  });
  afterEach(async () => {
    rmSync(article, { recursive: true, force: true });
    cpSync(kept, article);
    await harness.expectNext('new');
  });

  test('cannot be read leaves the old site and names the file', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root reads everything');
    chmodSync(article, 0);
    const { code, stderr } = await harness.start('new').ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`${STORY}/en.md`) as string });
    expect(harness.siteIn()).toBe('old');
  });

  test('has a folder with the name of an article leaves the old site and names the folder', async () => {
    rmSync(article);
    mkdirSync(article);
    const { code, stderr } = await harness.start('new').ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`a folder at ${STORY}/en.md`) as string });
    expect(harness.siteIn()).toBe('old');
  });

  test('is removed while a build runs leaves a complete site or none', async () => {
    const codes: (number | null)[] = [];
    for (let round = 0; round < 12; round++) {
      await harness.expectNext('old');
      const { ended } = harness.start('new');
      await pause(300 + random.below(2200));
      rmSync(article);
      const { code, stderr } = await ended;
      codes.push(code);
      if (code === 0) expect(harness.siteIn() === 'new' || !existsSync(join(harness.out, 'en', STORY)), stderr).toBe(true);
      else {
        expect(stderr).toContain(`${STORY}/en.md`);
        expect(stderr).not.toMatch(STACK);
        expect(harness.siteIn()).toBe('old');
      }
      expect(readdirSync(dirname(harness.out))).toEqual(['dist']);
      cpSync(kept, article);
      await harness.expectNext('new');
    }
    console.log(`removed while building: ${JSON.stringify(codes)}`);
  });

  test('is changed while a build runs is not published unchecked, then or later', async () => {
    const codes: (number | null)[] = [];
    const text = readFileSync(kept, 'utf8');
    const secret = text.replace(/^---\n/, `---\nedNote: "${'Notforreaders '.repeat(40)}"\n`);
    for (let round = 0; round < 12; round++) {
      await harness.expectNext('old');
      const { ended } = harness.start('new');
      await pause(300 + random.below(2200));
      writeFileSync(`${article}.part`, secret);
      renameSync(`${article}.part`, article);
      const { code, stderr } = await ended;
      codes.push(code);
      if (code !== 0) {
        expect(stderr).toContain(`${STORY}/en.md was changed after it was read; build again`);
        expect(stderr).not.toMatch(STACK);
      }
      expect(harness.siteIn()).toBe(code === 0 ? 'new' : 'old');
      expect(findWords(['notforreaders'], harness.out)).toEqual([]);
      // The same text as before. Nothing made from the other text may be used for it.
      writeFileSync(article, text);
      await harness.expectNext('new');
    }
    console.log(`changed while building: ${JSON.stringify(codes)}`);
  });
});
