import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { checkContent } from '../../../../src/articles/library.ts';
import { openMemory } from '../../../../src/articles/read/memory.ts';
import { stampOf } from '../../../../src/files/file-stamp.ts';
import { articleText, writeContent } from '../../content.ts';
import { makeSettings } from '../../make.ts';

const FILE = '2024/03/26/story/en.md';

it('recalls an article that has not changed, with its warnings', () => {
  const contentDir = writeContent({
    [FILE]: articleText('', 'Le marché aux poissons du port a rouvert jeudi après trois mois de travaux.'),
  });
  const first = check(contentDir);
  expect(first.problems.map(({ rule }) => rule)).toEqual(['language-and-text']);
  const again = check(contentDir);
  expect([again.problems, again.library?.articles]).toEqual([first.problems, first.library?.articles]);
  expect(open(contentDir).recall(FILE, contentDir, stampOf(join(contentDir, FILE)))).toMatchObject({
    article: { file: FILE },
    problems: [{ rule: 'language-and-text' }],
  });
});

it('recalls an article with pictures, and reads it again when one of them is gone', () => {
  const text = articleText('images:\n  - { src: quay.png, alt: The quay }', 'The quay at seven.\n\n![Boats](boats.png)');
  const pictures = ['quay.png', 'boats.png'].map((name) => FILE.replace('en.md', name));
  const contentDir = writeContent({ [FILE]: text, [pictures[0]!]: 'one', [pictures[1]!]: 'two' });
  const first = check(contentDir);
  expect(first.pictures.map(({ path }) => path)).toEqual(pictures);
  expect(open(contentDir).recall(FILE, contentDir, stampOf(join(contentDir, FILE)))).toBeDefined();
  const again = check(contentDir);
  expect([again.problems, again.library?.articles, again.pictures]).toEqual([first.problems, first.library?.articles, first.pictures]);
  rmSync(join(contentDir, pictures[1]!));
  expect(check(contentDir).problems).toMatchObject([{ rule: 'no-such-picture', severity: 'warning' }]);
  writeFileSync(join(contentDir, pictures[1]!), 'two');
  expect(check(contentDir).problems).toEqual([]);
});

it('reads an article again that was rewritten with the same size and times', () => {
  const contentDir = writeContent({ [FILE]: articleText('by: One') });
  const { atimeMs, mtimeMs } = statSync(join(contentDir, FILE));
  check(contentDir);
  writeFileSync(join(contentDir, FILE), articleText('by: Two'));
  utimesSync(join(contentDir, FILE), atimeMs / 1000, mtimeMs / 1000);
  expect(check(contentDir).library?.articles[0]?.by).toBe('Two');
});

it('notices a change that is written while it reads', () => {
  const contentDir = writeContent({ [FILE]: articleText('by: One') });
  vi.useFakeTimers({ now: Date.now() + 60_000 });
  onTestFinished(() => void vi.useRealTimers());
  const memory = open(contentDir);
  expect(memory.recall(FILE, contentDir, stampOf(join(contentDir, FILE)))).toBeUndefined();
  const { library } = checkContent(makeSettings({ contentDir }));
  writeFileSync(join(contentDir, FILE), articleText('by: Other'));
  memory.remember(FILE, { article: library!.articles[0], problems: [] });
  memory.save();
  expect(check(contentDir).library?.articles[0]?.by).toBe('Other');
});

it.each(['pubStatus: withheld', 'pubStatus: canceled', 'embargoedUntil: 2030-01-01T00:00:00Z'])(
  'keeps nothing of an article with %s',
  (line) => {
    const other = '2024/03/26/other/en.md';
    const contentDir = writeContent({ [FILE]: articleText('by: One').replace('A headline', 'Secretheadline'), [other]: articleText('') });
    check(contentDir);
    expect(readFileSync(join(contentDir, '.memory/2024.jsonl'), 'utf8')).toContain('Secretheadline');
    writeFileSync(join(contentDir, FILE), articleText(line).replace('A headline', 'Secretheadline'));
    check(contentDir);
    expect(readFileSync(join(contentDir, '.memory/2024.jsonl'), 'utf8')).toContain('A headline');
    expect(readFileSync(join(contentDir, '.memory/2024.jsonl'), 'utf8')).not.toContain('Secretheadline');
  },
);

it('removes a year whose articles no longer exist', () => {
  const contentDir = writeContent({ [FILE]: articleText(''), '2025/03/26/other/en.md': articleText('').replace('2024-', '2025-') });
  check(contentDir);
  rmSync(join(contentDir, '2024'), { recursive: true });
  check(contentDir);
  expect(readdirSync(join(contentDir, '.memory'))).toEqual(['2025.jsonl']);
});

it('writes only the years in which something has changed', () => {
  const contentDir = writeContent({ [FILE]: articleText(''), '2025/03/26/other/en.md': articleText('').replace('2024-', '2025-') });
  const writtenAt = () => ['2024', '2025'].map((year) => statSync(join(contentDir, '.memory', `${year}.jsonl`)).ino);
  check(contentDir);
  vi.useFakeTimers({ now: Date.now() + 60_000 });
  onTestFinished(() => void vi.useRealTimers());
  check(contentDir);
  const before = writtenAt();
  writeFileSync(join(contentDir, FILE), articleText('by: Other'));
  check(contentDir);
  const after = writtenAt();
  expect([before[0] === after[0], before[1] === after[1]]).toEqual([false, true]);
});

function check(contentDir: string): ReturnType<typeof checkContent> {
  const memory = open(contentDir);
  const checked = checkContent(makeSettings({ contentDir }), memory);
  memory.save();
  return checked;
}

function open(contentDir: string) {
  return openMemory(join(contentDir, '.memory'), 'code', (text) => {
    throw new Error(text);
  });
}
