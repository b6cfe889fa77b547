import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKeyMemory, type KeyMemory } from '../../../src/build/cache/key-memory.ts';
import { pageKeys } from '../../../src/build/page-list.ts';
import { articleText, writeContent } from '../content.ts';
import { openContent } from '../make.ts';

it('gives a page of a month another key if the newer page ends on another day', () => {
  // The landing page's last article is first of the 25th, then of the 26th. The next page then begins that day and has its anchor.
  const before = keysOf([...stories('26', 29), ['25', 'moving', '23:30'], ...stories('25', 60)]);
  const after = keysOf([...stories('26', 29), ['26', 'moving', '00:30'], ...stories('25', 60)]);
  expect(after.get('en/2024/03/page/2/')).not.toBe(before.get('en/2024/03/page/2/'));
  expect(after.get('en/2024/03/page/1/')).toBeDefined();
});

it('computes only the keys of years in which something changed, the same as without a memory', () => {
  const made = articleText();
  const files: Record<string, string> = {
    '2024/03/26/story/en.md': made,
    '2024/03/26/other/en.md': made,
    '2025/03/26/story/en.md': made.replace('2024-03-26T14:05', '2025-03-26T14:05'),
    '2026/03/26/story/en.md': made.replace('2024-03-26T14:05', '2026-03-26T14:05'),
  };
  const content = writeContent(files);
  const memory = openKeyMemory(join(content, '.keys'), 'code', (text) => {
    throw new Error(text);
  });
  const madeAnew = (): string[] => {
    const library = openContent(content);
    const years: string[] = [];
    const keep: KeyMemory['keep'] = (year, print, own) => {
      years.push(year);
      memory.keep(year, print, own);
    };
    const keys = pageKeys(library, 'code', { ...memory, keep });
    expect([...keys].toSorted()).toEqual([...pageKeys(library, 'code')].toSorted());
    return years.toSorted();
  };
  const write = (path: string, text: string): void => writeFileSync(join(content, path), text);
  expect(madeAnew()).toEqual(['2024', '2025', '2026']);
  expect(madeAnew()).toEqual([]);
  write('2025/03/26/story/en.md', `${files['2025/03/26/story/en.md']!}\nMore.\n`);
  expect(madeAnew()).toEqual(['2025']);
  write('2024/03/26/other/en.md', made.replace('language: en', 'language: en\npubStatus: canceled'));
  expect(madeAnew()).toEqual(['2024']);
  write('2024/03/26/other/en.md', made.replace('language: en', 'language: en\npubStatus: canceled\nversionCreated: 2024-03-27T00:00:00Z'));
  expect(madeAnew()).toEqual(['2024']);
  rmSync(join(content, '2026'), { recursive: true });
  expect(madeAnew()).toEqual([]);
  expect(readdirSync(join(content, '.keys')).toSorted()).toEqual(['2024.json', '2025.json']);
  // Every page's menu lists the subjects of its edition.
  write('2024/03/26/story/en.md', made.replace('language: en', 'language: en\nsubjects: [politics]'));
  expect(madeAnew()).toEqual(['2024', '2025']);
});

function stories(day: string, count: number): Place[] {
  return Array.from({ length: count }, (_, number) => [day, `story-${number}`, `${10 + Math.floor(number / 60)}:${10 + (number % 50)}`]);
}

function keysOf(places: readonly Place[]): Map<string, string> {
  const files = places.map(([day, slug, time]) => [
    `2024/03/${day}/${slug}/en.md`,
    articleText().replace('2024-03-26T14:05', `2024-03-${day}T${time}`),
  ]);
  return pageKeys(openContent(writeContent(Object.fromEntries(files) as Record<string, string>)), 'code');
}

type Place = [day: string, slug: string, time: string];
