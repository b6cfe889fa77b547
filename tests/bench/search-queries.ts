import type { Library } from '../../src/articles/model/library.ts';

/** Makes pairs of queries. Each is one or two words from a headline of the newest year. */
export function makeQueries(library: Library, language: string): [first: string, second: string][] {
  const { articles } = library.editions.get(language)!;
  const newest = articles.slice(0, Math.max(1, Math.floor(articles.length / 12)));
  const asked = Array.from({ length: PAIRS * 2 }, (_, number) => {
    const { headline } = newest[(number * 17) % newest.length]!;
    const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(headline)].filter(
      ({ isWordLike, segment }) => isWordLike && segment.length > (/[\p{Script=Han}\p{Script=Katakana}]/u.test(segment) ? 1 : 4),
    );
    const chosen = words.slice(number % 2, (number % 2) + 1 + (number % 3 === 0 ? 1 : 0));
    return chosen.map(({ segment }) => segment).join(' ');
  }).filter(Boolean);
  return Array.from({ length: Math.floor(asked.length / 2) }, (_, pair) => [asked[pair * 2]!, asked[pair * 2 + 1]!]);
}

const PAIRS = 12;
