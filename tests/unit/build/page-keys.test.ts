import { expect, it } from 'vitest';
import { pageKeys } from '../../../src/build/page-keys.ts';
import { articleText, writeContent } from '../content.ts';
import { openContent } from '../make.ts';

it('gives a page of a month another key when the newer page ends on another day', () => {
  // The landing page's last article is of the 25th, then of the 26th: the next page then begins that day, and has its anchor.
  const before = keysOf([...stories('26', 29), ['25', 'moving', '23:30'], ...stories('25', 60)]);
  const after = keysOf([...stories('26', 29), ['26', 'moving', '00:30'], ...stories('25', 60)]);
  expect(after.get('en/2024/03/page/2/')).not.toBe(before.get('en/2024/03/page/2/'));
  expect(after.get('en/2024/03/page/1/')).toBeDefined();
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
