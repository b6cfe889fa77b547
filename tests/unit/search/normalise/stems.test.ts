import { describe, expect, it } from 'vitest';
import { normaliserFor } from '../../../../src/search/normalise/normaliser.ts';
import { STOP_WORDS } from '../../../../src/search/normalise/stop-words.ts';

describe('forms of a word are found by each other', () => {
  it.each([
    ['ar', 'بقلم', 'قلم'],
    ['ar', 'والقلم', 'قلم'],
    ['ar', 'شركتها', 'شركة'],
    ['ar', 'مصانع', 'مصنع'],
    ['id', 'pemukulan', 'pukul'],
    ['fr', 'danseuse', 'danseur'],
    ['fr', 'directrice', 'directeur'],
    ['fr', 'vitraux', 'vitrail'],
    ['fr', 'élues', 'élu'],
    ['fr', 'polissent', 'polir'],
    ['en', 'wolves', 'wolf'],
    ['en', 'women', 'woman'],
    ['en', 'chosen', 'choose'],
    ['ko', '학교에서', '학교'],
    ['ru', 'книгу', 'книга'],
    ['pl', 'książkami', 'książka'],
    ['he', 'ובירושלים', 'ירושלים'],
    ['pt', 'nações', 'nação'],
    ['el', 'πόλεις', 'πόλης'],
  ])('in %s: %s and %s', async (language, one, other) => {
    const { roots, stems, tokenise, analyse } = await normaliserFor(language);
    const indexed = [...tokenise(one), ...tokenise(one).flatMap(roots), ...analyse(one).extras];
    const asked = [...tokenise(other), ...tokenise(other).flatMap(stems)];
    expect(asked.some((form) => indexed.includes(form))).toBe(true);
  });
});

describe('other words are not', () => {
  it.each([
    ['id', 'pesan', 'rasan'],
    ['id', 'perang', 'terang'],
    ['fr', 'polir', 'pol'],
    ['fr', 'mort', 'mer'],
    ['en', 'used', 'us'],
  ])('in %s: %s and %s', async (language, one, other) => {
    const { roots, tokenise } = await normaliserFor(language);
    const [a, b] = [tokenise(one), tokenise(other)].map((tokens) => tokens.flatMap(roots));
    expect(a!.filter((stem) => b!.includes(stem))).toEqual([]);
  });
});

describe('stop words', () => {
  it.each(Object.keys(STOP_WORDS))('of %s equal their own fold', async (language) => {
    const { fold, isStopWord, tokenise } = await normaliserFor(language);
    const changed = [...STOP_WORDS[language]!].filter(
      (word) => fold(word) !== word || (/^[a-z]/.test(word) && !tokenise(word).every(isStopWord)),
    );
    expect(changed).toEqual([]);
  });
});
