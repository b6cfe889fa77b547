import { expect, it } from 'vitest';
import { byNewest } from '../../../../src/articles/model/order.ts';
import { makeArticle } from '../../make.ts';

it('sorts newest first, then by path', () => {
  const articles = [
    makeArticle({ time: 1, story: 'b' }),
    makeArticle({ time: 2, story: 'z' }),
    makeArticle({ time: 1, story: 'a' }),
    makeArticle({ time: 3, story: 'c' }),
  ];
  expect(articles.toSorted(byNewest).map(({ story }) => story)).toEqual(['c', 'z', 'a', 'b']);
  expect(
    articles
      .toReversed()
      .toSorted(byNewest)
      .map(({ story }) => story),
  ).toEqual(['c', 'z', 'a', 'b']);
});

it('compares moments, not their spelling', () => {
  const early = makeArticle({ firstCreated: '2024-03-26T14:05:00+07:00' });
  const late = makeArticle({ firstCreated: '2024-03-26T09:05:00+00:00' });
  expect([early, late].toSorted(byNewest)).toEqual([late, early]);
});
