import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/articles/model/article.ts';
import { namePlaces, placeName } from '../../../../src/articles/model/places.ts';
import { makeArticle, makePublication } from '../../make.ts';

const PUBLICATION = makePublication({ editions: ['id', 'en', 'zh', 'ar', 'fr'] });
const at = (language: string, located: string, story = '2024/03/26/story') => makeArticle({ language, located, story });
const slugs = (articles: Article[]) => articles.map(namePlaces(articles, PUBLICATION).slugOf);

describe('a place’s address', () => {
  it('is the same in every edition of a story', () => {
    expect(slugs([at('id', 'Jakarta'), at('en', 'Jakarta'), at('zh', '雅加达'), at('ar', 'جاكرتا')])).toEqual(Array(4).fill('jakarta'));
  });

  it('uses the English name if names differ', () => {
    expect(slugs([at('id', 'Tiongkok'), at('en', 'China'), at('fr', 'Chine'), at('zh', '中国')])).toEqual(Array(4).fill('china'));
  });

  it('uses the name in the main language if there is no English', () => {
    expect(slugs([at('fr', 'Chine'), at('id', 'Tiongkok'), at('zh', '中国')])).toEqual(Array(3).fill('tiongkok'));
  });

  it('is the one that most stories use, also in a story in one language', () => {
    const articles = [
      ...['a', 'b'].flatMap((slug) => [at('en', 'Jakarta', slug), at('zh', '雅加达', slug)]),
      at('en', 'Bogor', 'c'),
      at('zh', '雅加达', 'c'),
      at('zh', '雅加达', 'd'),
    ];
    expect(slugs(articles).at(-1)).toBe('jakarta');
  });

  it('keeps the letters of a name without a Latin counterpart', () => {
    expect(slugs([at('zh', '雅加达')])).toEqual(['雅加达']);
    expect(slugs([at('ar', 'بندر سري بكاوان')])).toEqual(['بندر-سري-بكاوان']);
  });

  it.each([
    ['São Tomé', 'sao-tome'],
    ['N’Djamena', 'ndjamena'],
    ['  Banda  Aceh ', 'banda-aceh'],
    ['Washington, D.C.', 'washington-d-c'],
    ['København', 'kobenhavn'],
    ['Łódź', 'lodz'],
    ['Đà Nẵng', 'da-nang'],
    ['Straßburg', 'strassburg'],
  ])('of %s is %s', (located, slug) => {
    expect(slugs([at('en', located)])).toEqual([slug]);
  });

  it('is never empty and has no characters that break an address', () => {
    for (const name of ['!!!', '雅/加', '?', '#', '..', '雅..加']) {
      expect(slugs([at('zh', name)])[0]).toMatch(/^[^/?#.]+$/);
    }
  });

  it('is undefined if an article names no place', () => {
    expect(slugs([makeArticle()])).toEqual([undefined]);
  });

  it('does not depend on the order of articles', () => {
    const articles = [at('fr', 'Chine'), at('id', 'Tiongkok'), at('en', 'China', 'b'), at('fr', 'Chine', 'b')];
    const forwards = namePlaces(articles, PUBLICATION);
    const backwards = namePlaces(articles.toReversed(), PUBLICATION);
    for (const article of articles) expect(backwards.slugOf(article)).toBe(forwards.slugOf(article));
  });
});

it('uses the name that most articles use', () => {
  expect(placeName([at('en', 'Jakarta'), at('en', 'JAKARTA'), at('en', 'Jakarta')])).toBe('Jakarta');
  expect(placeName([at('en', 'B'), at('en', 'A')])).toBe('A');
});
