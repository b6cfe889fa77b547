import { expect, it } from 'vitest';
import { bindVolumes } from '../../../../src/articles/lists/volumes.ts';
import { yearOf } from '../../../../src/articles/model/story-path.ts';
import { makeArticle } from '../../make.ts';

it('binds an edition’s articles by year, newest first, in their order', () => {
  const articles = [
    makeArticle({ language: 'fr', story: '2024/03/26/b' }),
    makeArticle({ language: 'en', story: '2024/03/26/b' }),
    makeArticle({ language: 'en', story: '2024/03/25/a' }),
    makeArticle({ language: 'en', story: '2023/12/31/z' }),
  ];
  expect(bindVolumes(articles).map(({ language, period, articles: bound }) => [language, period, bound.map(({ story }) => story)])).toEqual(
    [
      ['en', '2024', ['2024/03/26/b', '2024/03/25/a']],
      ['en', '2023', ['2023/12/31/z']],
      ['fr', '2024', ['2024/03/26/b']],
    ],
  );
});

it('uses the year of the folder, not of the moment in another time zone', () => {
  expect(yearOf(makeArticle({ story: '2025/01/01/new-year', firstCreated: '2024-12-31T18:00:00Z' }))).toBe('2025');
});

it('binds a large year by month in all editions', () => {
  const articles = Array.from({ length: 301 }, (_, number) =>
    makeArticle({ language: 'en', story: `2024/0${1 + (number % 2)}/01/s${number}` }),
  );
  articles.push(makeArticle({ language: 'fr', story: '2024/02/01/s1' }), makeArticle({ language: 'fr', story: '2023/02/01/t' }));
  expect(bindVolumes(articles).map(({ language, period }) => `${language} ${period}`)).toEqual([
    'en 2024-02',
    'en 2024-01',
    'fr 2024-02',
    'fr 2023',
  ]);
});
