import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEntries, writeManifest } from '../../src/build/site/manifest.ts';
import { article, makeContent, publication } from './content.ts';
import { fingerprint, kawat, makeCheckout, makeFolder, type Run } from './kawat.ts';

const SOUND = { '2026/03/05/market/id.md': article({ language: 'id' }) };
const STACK = /\n\s+at .+:\d+:\d+/;

describe('a build of broken content', () => {
  const out = makeSite();
  const before = fingerprint(out);
  let built: Run;
  beforeAll(async () => {
    const content = makeContent({
      ...SOUND,
      '2026/03/05/bad-yaml/id.md': '---\nheadline: "unclosed\nlanguage: id\n---\n\nText.\n',
      '2026/03/05/unknown-key/id.md': article({ language: 'id', dateLine: 'JAKARTA', subject: ['news'] }),
      '2026/03/05/no-offset/id.md': article({ language: 'id', firstCreated: '2026-03-05T08:00:00' }),
      '2026/03/06/other-day/id.md': article({ language: 'id' }),
      '2026/03/05/no-such-subject/id.md': article({ language: 'id', subjects: ['nws'] }),
      '2026/03/05/no-such-edition/de.md': article({ language: 'de' }, 'Text.'),
      '2026/03/05/no-front-matter/id.md': 'Text alone.\n',
      '2026/03/05/program/id.md': '---js\n({ headline: process.exit(0) })\n---\n\nText.\n',
      '2026/03/05/latin-1/id.md': Buffer.from(article({ language: 'id' }, 'Caf\xe9.'), 'latin1'),
      '2026/03/05/two-originals/id.md': article({ language: 'id' }),
      '2026/03/05/two-originals/en.md': article({ language: 'en' }),
      'misplaced.md': article({ language: 'id' }),
    });
    built = await kawat(['build', '--content', content, '--out', out]);
  });

  test('ends with 1', () => {
    expect(built.code).toBe(1);
  });

  test.each([
    ['2026/03/05/bad-yaml/id.md:', ''],
    ['2026/03/05/unknown-key/id.md:5 ', 'did you mean `dateline`?'],
    ['2026/03/05/unknown-key/id.md:6 ', 'did you mean `subjects`?'],
    ['2026/03/05/no-offset/id.md:3 ', 'with time and offset'],
    ['2026/03/06/other-day/id.md:3 ', 'move the story to 2026/03/05/'],
    ['2026/03/05/no-such-subject/id.md:5 ', 'did you mean `news`?'],
    ['2026/03/05/no-such-edition/de.md:4 ', 'one of the editions: id, en, fr, ar'],
    ['2026/03/05/no-front-matter/id.md:1 ', 'begin the file with `---`'],
    ['2026/03/05/program/id.md:1 ', 'front matter must be YAML'],
    ['2026/03/05/latin-1/id.md:7 ', 'save it as UTF-8'],
    ['2026/03/05/two-originals/', 'add a `translation:` block'],
    ['misplaced.md:1 ', 'move it'],
  ])('names %s', (place, words) => {
    const block = built.stderr.split('\n\n').find((text) => text.startsWith(place));
    expect(block).toBeDefined();
    expect(block).toContain(words);
    expect(block).toMatch(/\n {4}found .+\n {4}expected .+\n {4}fix /);
  });

  test('shows no stack trace', () => {
    expect(built.stderr).not.toMatch(STACK);
  });

  test('leaves the last site unchanged, and nothing next to it', () => {
    expectUntouched(out, before);
    expect(built.stderr).toContain(`${out} is unchanged`);
  });
});

describe('a build that cannot run', { timeout: 300_000 }, () => {
  test('without a content folder names what is missing', async () => {
    const out = makeSite();
    const before = fingerprint(out);
    const nowhere = join(makeFolder(), 'nowhere');
    const { code, stderr } = await kawat(['build', '--content', nowhere, '--out', out]);
    expect(stderr).toContain('publication.yaml:1  error');
    expect(stderr).toContain(nowhere);
    expect(stderr).not.toMatch(STACK);
    expect(code).toBe(1);
    expectUntouched(out, before);
  });

  test('with a broken publication.yaml names every problem in it', async () => {
    const content = makeContent({ 'publication.yaml': publication({ timeZone: 'Asia/Jakart', editions: ['id', 'xx'], nam: 'x' }) });
    const { code, stderr } = await kawat(['build', '--content', content, '--out', makeSite()]);
    expect(stderr).toMatch(/publication\.yaml:3 {2}error {2}timeZone/);
    expect(stderr).toMatch(/publication\.yaml:7 {2}error {2}nam/);
    expect(stderr).not.toMatch(STACK);
    expect(code).toBe(1);
  });

  test('with an error in a template ends with 1 and keeps the last site', async () => {
    const cwd = makeCheckout();
    const template = join(cwd, 'src/components/article/ArticleFoot.astro');
    writeFileSync(template, readFileSync(template, 'utf8').replace('<footer class="foot">', '<footer class="foot">{data.nothing.here}'));
    const out = makeSite();
    const before = fingerprint(out);
    const { code, stderr } = await kawat(['build', '--content', makeContent(SOUND), '--out', out], { cwd });
    expect(stderr).toMatch(/kawat: .*here/);
    expect(code).toBe(1);
    expectUntouched(out, before);
  });

  test('into a folder that cannot be written to says so', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, 'not a folder');
    const { code, stderr } = await kawat(['build', '--content', makeContent(SOUND), '--out', join(file, 'site')]);
    expect(stderr).toMatch(/kawat: /);
    expect(stderr).toContain(file);
    expect(stderr).not.toMatch(STACK);
    expect(code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('not a folder');
  });

  test.each(['notes.txt', 'photos/2026.jpg'])('into a folder with %s in it that is not a site, leaves it unchanged', async (name) => {
    const out = join(makeFolder(), 'precious');
    mkdirSync(join(out, dirname(name)), { recursive: true });
    writeFileSync(join(out, name), 'mine');
    const { code } = await kawat(['build', '--content', makeContent(SOUND), '--out', out]);
    expect(existsSync(join(out, name))).toBe(true);
    expect(code).not.toBe(0);
  });

  test('into its own content folder leaves the content unchanged', async () => {
    const content = makeContent(SOUND);
    const { code } = await kawat(['build', '--content', content, '--out', content]);
    expect(existsSync(join(content, 'publication.yaml'))).toBe(true);
    expect(code).not.toBe(0);
  });
});

/** A site that an earlier build left, alone in its folder. */
function makeSite(): string {
  const out = join(makeFolder(), 'dist');
  mkdirSync(join(out, 'id'), { recursive: true });
  writeFileSync(join(out, 'index.html'), '<!doctype html><title>The last good site</title>');
  writeFileSync(join(out, '404.html'), '<!doctype html><title>Nothing here</title>');
  writeFileSync(join(out, 'id/index.html'), '<!doctype html><title>Its front page</title>');
  writeManifest(out, readEntries(out));
  return out;
}

function expectUntouched(out: string, before: Record<string, string>): void {
  expect(fingerprint(out)).toEqual(before);
  expect(readdirSync(dirname(out))).toEqual(['dist']);
}
