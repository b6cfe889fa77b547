import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSite } from '../../../src/desk/check-site.ts';
import { inspectPicture } from '../../../src/pictures/inspect.ts';
import { measuredPictures } from '../../../src/pictures/measured.ts';
import { openPictureMemory } from '../../../src/pictures/memory.ts';
import { articleText, writeContent } from '../content.ts';
import { makeSettings } from '../make.ts';
import { cutOff, paint } from './paint.ts';

vi.mock(import('../../../src/pictures/inspect.ts'), async (original) => {
  const inspect = await original();
  return { ...inspect, inspectPicture: vi.fn(inspect.inspectPicture) };
});
beforeEach(() => void vi.mocked(inspectPicture).mockClear());

const STORY = '2024/03/26/story';
const NAMED = articleText('images: [{ src: boat.jpg, alt: Boats }]');
const whole = await paint().jpeg().toBuffer();
const check = (contentDir: string) => checkSite(makeSettings({ contentDir }));

describe('a picture that cannot be shown', () => {
  it('is an error in every article that names it, and prevents a library', async () => {
    const contentDir = writeContent({
      [`${STORY}/boat.jpg`]: cutOff(whole, 0.7),
      [`${STORY}/en.md`]: NAMED,
      [`${STORY}/fr.md`]: articleText('translation: { sourceLanguage: en, method: human }', 'Texte.\n\n![Bateaux](boat.jpg)', 'fr'),
    });
    const { library, problems } = await check(contentDir);
    expect(problems.map(({ rule, file, line, field }) => [rule, file, line, field])).toEqual([
      ['broken-picture', `${STORY}/en.md`, 5, 'images.0.src'],
      ['broken-picture', `${STORY}/fr.md`, 10, undefined],
    ]);
    expect(library).toBeUndefined();
  });

  it('is reported together with all other problems', async () => {
    const contentDir = writeContent({
      [`${STORY}/boat.jpg`]: 'text',
      [`${STORY}/en.md`]: articleText('images: [{ src: boat.jpg, alt: x }]\nsubjects: [none]'),
    });
    expect((await check(contentDir)).problems.map(({ rule }) => rule)).toEqual(['broken-picture', 'no-such-subject']);
  });

  it('is too large a file', async () => {
    const contentDir = writeContent({ [`${STORY}/boat.jpg`]: whole, [`${STORY}/en.md`]: NAMED });
    truncateSync(join(contentDir, STORY, 'boat.jpg'), 100_000_001);
    expect((await check(contentDir)).problems).toMatchObject([
      { found: expect.stringContaining('more than 100 MB') as unknown, expected: 'at most 100 MB' },
    ]);
  });

  it('is a link, or behind a linked folder', async () => {
    const contentDir = writeContent({
      'boat.jpg': whole,
      [`${STORY}/en.md`]: articleText('images: [{ src: boat.jpg, alt: x }]', '![x](in/boat.jpg)'),
    });
    symlinkSync(join(contentDir, 'boat.jpg'), join(contentDir, STORY, 'boat.jpg'));
    symlinkSync(contentDir, join(contentDir, STORY, 'in'));
    const problems = (await check(contentDir)).problems.filter(({ rule }) => rule === 'no-such-picture');
    expect(problems.map(({ severity, line }) => `${severity} ${line}`)).toEqual(['error 5', 'error 8']);
    expect(problems[0]!.found).toContain('a link');
  });

  it.skipIf(process.platform === 'win32')('is a pipe, without waiting for it', async () => {
    const contentDir = writeContent({ [`${STORY}/en.md`]: NAMED });
    spawnSync('mkfifo', [join(contentDir, STORY, 'boat.jpg')]);
    expect((await check(contentDir)).problems).toMatchObject([
      { severity: 'error', found: expect.stringContaining('a named pipe') as unknown },
    ]);
  });
});

it.each([`${'1'.repeat(400)}.jpg`, 'boat.jpg/in.jpg', 'a%00b.jpg'])('reports an impossible file name as missing: %s', async (name) => {
  const contentDir = writeContent({
    [`${STORY}/boat.jpg`]: whole,
    [`${STORY}/en.md`]: articleText('', `The boats left early.\n\n![x](${name})`),
  });
  const { library, problems } = await check(contentDir);
  expect(problems).toMatchObject([{ severity: 'warning', rule: 'no-such-picture', line: 9 }]);
  expect(library).toBeDefined();
});

describe('a picture that passed the check', () => {
  const prepare = (text = NAMED) => {
    const contentDir = writeContent({ [`${STORY}/boat.jpg`]: whole, [`${STORY}/en.md`]: text });
    const run = async () => {
      const pictures = openPictureMemory(join(contentDir, '.checked'));
      const checked = await checkSite(makeSettings({ contentDir }), { pictures });
      pictures.save();
      return checked.problems;
    };
    return { contentDir, picture: join(contentDir, STORY, 'boat.jpg'), run };
  };

  it('is decoded once, even if its times change', async () => {
    const { contentDir, picture, run } = prepare();
    expect([await run(), await run()]).toEqual([[], []]);
    utimesSync(picture, new Date(), new Date());
    await run();
    expect(inspectPicture).toHaveBeenCalledTimes(1);
    expect(measuredPictures().get(join(contentDir, STORY, 'boat.jpg'))).toMatchObject({ width: 60, height: 40 });
  });

  it('is checked again when it changes, even with the same time', async () => {
    const { picture, run } = prepare();
    await run();
    const then = new Date(Date.now() - 1e6);
    utimesSync(picture, then, then);
    await run();
    writeFileSync(picture, Buffer.concat([cutOff(whole, 0.6), Buffer.alloc(whole.length - Math.floor(whole.length * 0.6))]));
    utimesSync(picture, then, then);
    expect(await run()).toMatchObject([{ rule: 'broken-picture' }]);
  });

  it('is forgotten with its article, and checked again if the cache is damaged', async () => {
    const { contentDir, run } = prepare();
    await run();
    const kept = join(contentDir, '.checked');
    expect(readFileSync(kept, 'utf8')).toContain('boat.jpg');
    writeFileSync(kept, 'damage');
    expect(await run()).toEqual([]);
    rmSync(join(contentDir, STORY, 'en.md'));
    await run();
    expect(readFileSync(kept, 'utf8')).not.toContain('boat.jpg');
  });

  it.each(['pubStatus: withheld', 'pubStatus: canceled', 'embargoedUntil: 2030-01-01T00:00:00Z'])(
    'leaves no trace with %s',
    async (line) => {
      const { contentDir, run } = prepare(articleText(`images: [{ src: boat.jpg, alt: Boats }]\n${line}`));
      expect(await run()).toEqual([]);
      expect(inspectPicture).toHaveBeenCalledTimes(1);
      expect(() => readFileSync(join(contentDir, '.checked'))).toThrow('ENOENT');
    },
  );
});
