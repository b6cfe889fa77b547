import { expect, it } from 'vitest';
import { openContent } from '../make.ts';
import { articleText, writeContent } from '../content.ts';

const NOW = Date.parse('2026-11-20T08:00:00+07:00');
const CONTENT = {
  '2024/03/26/open/en.md': articleText(),
  '2024/03/26/withheld/en.md': articleText('pubStatus: withheld\nlocated: Secret'),
  '2024/03/26/canceled/en.md': articleText('pubStatus: canceled'),
  '2024/03/26/embargoed/en.md': articleText('embargoedUntil: 2026-11-20T08:00:01+07:00'),
  '2024/03/26/released/en.md': articleText('embargoedUntil: 2026-11-20T08:00:00+07:00'),
};

it('has no trace of hidden articles', () => {
  const library = openContent(writeContent(CONTENT), { now: NOW });
  const seen = JSON.stringify([library.articles, [...library.stories], [...library.editions]]);
  expect(seen).not.toMatch(/withheld|embargoed\/|Secret/);
});

it('keeps published and withdrawn articles apart', () => {
  const { articles, editions, stories } = openContent(writeContent(CONTENT), { now: NOW });
  const published = ['2024/03/26/open', '2024/03/26/released'];
  expect(articles.map(({ story }) => story)).toEqual(published);
  expect([...stories.keys()]).toEqual(published);
  expect(editions.get('en')!.articles.map(({ story }) => story)).toEqual(published);
  expect(editions.get('en')!.withdrawn.map(({ story }) => story)).toEqual(['2024/03/26/canceled']);
});

it('has every edition, also those without articles', () => {
  expect([...openContent(writeContent({})).editions.keys()]).toEqual(['id', 'en', 'fr']);
});

it('releases an article when its embargo ends', () => {
  const content = writeContent(CONTENT);
  expect(openContent(content, { now: NOW + 1000 }).articles).toHaveLength(3);
});
