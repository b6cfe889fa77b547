import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { exportCommand } from '../../../src/cli/export.ts';
import { articleText, writeContent } from '../content.ts';

const STORY = '2024/03/26/story';

beforeEach(() => {
  vi.stubEnv('KAWAT_NOW', '2026-11-22T12:00:00+07:00');
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    process.exitCode = undefined;
  };
});

it('writes published articles, and the fact of a withdrawal, as JSON Lines', async () => {
  const lines = (await run([])).trim().split('\n').map(parse);
  expect(lines.map(({ language, pubStatus, headlines }) => [language, pubStatus, headlines !== undefined])).toEqual([
    ['en', 'usable', true],
    ['fr', 'canceled', false],
  ]);
});

it('writes everything in full with --withheld', async () => {
  const lines = (await run(['--withheld'])).trim().split('\n').map(parse);
  expect(lines.map(({ pubStatus, headlines }) => [pubStatus, headlines !== undefined])).toEqual([
    ['withheld', true],
    ['usable', true],
    ['canceled', true],
  ]);
});

it('writes one file as one object', async () => {
  const text = await run([`${STORY}/en.md`]);
  expect(parse(text)).toMatchObject({ language: 'en' });
  expect(text.split('\n').length).toBeGreaterThan(10);
});

it('writes one file per article into a folder, with its pictures', async () => {
  const folder = makeFolder();
  expect(await run(['--out', `${folder}/new/`, STORY])).toBe('');
  const object = parse(readFileSync(join(folder, 'new', STORY, 'en.json'), 'utf8'));
  expect(object).toMatchObject({ associations: [{ altIds: [{ role: 'kawat:src', value: 'photo.jpg' }] }] });
  expect(readFileSync(join(folder, 'new', STORY, 'photo.jpg'), 'utf8')).toBe('picture');
  expect(existsSync(join(folder, 'new', STORY, 'secret.jpg'))).toBe(false);
});

it('writes a complete file or none', async () => {
  const folder = makeFolder();
  await run(['--out', join(folder, 'deep', 'all.jsonl')]);
  expect(
    readFileSync(join(folder, 'deep', 'all.jsonl'), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(2);
});

it('ends with 2 if there is no such story', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await expect(run(['2024/03/26/other'])).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('2024/03/26/other') as string,
  });
});

it('does not name withheld articles', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await expect(run([`2024/03/26/hidden`])).rejects.toMatchObject({ exitCode: 2 });
});

it('reports the content’s problems and writes nothing', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  expect(await run([], { [`${STORY}/en.md`]: '---\nlanguage: en\n---\n' })).toBe('');
  expect(process.exitCode).toBe(1);
  expect(said.mock.calls.join('')).toContain('headline');
});

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  const content = writeContent({
    [`${STORY}/en.md`]: articleText('images: [{ src: photo.jpg, alt: A }]'),
    [`${STORY}/fr.md`]: articleText(
      'pubStatus: canceled\nimages: [{ src: secret.jpg, alt: S }]\ntranslation: { sourceLanguage: en, method: human }',
      'Un texte.',
      'fr',
    ),
    [`${STORY}/photo.jpg`]: 'picture',
    [`${STORY}/secret.jpg`]: 'secret',
    '2024/03/26/hidden/en.md': articleText('pubStatus: withheld'),
    ...files,
  });
  let written = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  try {
    await exportCommand()
      .exitOverride()
      .parseAsync([...args, '--content', content], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return written;
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawat-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function parse(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}
