import { expect, it } from 'vitest';
import { lookUp, type Found } from '../../../../src/search/lookup/look-up.ts';
import { parseQuery } from '../../../../src/search/lookup/query.ts';
import { scoreOf, weigh } from '../../../../src/search/lookup/score.ts';
import { normaliserFor } from '../../../../src/search/normalise/normaliser.ts';
import { stemToken } from '../../../../src/search/shape.ts';

const english = await normaliserFor('en');

it('ranks the words as a phrase before the same words in other positions', async () => {
  expect(await ranked('rice harvest', { together: 'x rice harvest', apart: 'harvest of rice' })).toEqual(['together', 'apart']);
});

it('ranks a phrase with the same stop words before one with others', async () => {
  expect(await ranked('bank of java', { other: 'bank in java', own: 'the bank of java said' })).toEqual(['own', 'other']);
});

it('ranks a word in the headline before the same word in the text', async () => {
  expect(await ranked('rice', { text: 'news | about rice', headline: 'rice | about news' })).toEqual(['headline', 'text']);
});

it('ranks the word itself in a text before another form of it in a headline', async () => {
  expect(await ranked('harvest', { form: 'harvested | x', itself: 'x | a harvest' })).toEqual(['itself', 'form']);
});

it('does not look up stop words for a first answer', async () => {
  const asked: string[] = [];
  const volume = makeVolume({ a: 'the price of rice' }, asked);
  await lookUp(parseQuery('the price of rice', english), volume, false);
  expect(asked.filter((term) => /\b(the|of)\b/.test(term))).toEqual([]);
});

it('looks up only the words as typed if forms are not wanted', async () => {
  const asked: string[] = [];
  await lookUp(parseQuery('harvests', english), makeVolume({ a: 'a harvest' }, asked), false);
  expect(asked).toEqual(['"harvests"']);
});

it('finds the words of a Chinese run in different positions if nothing contains the run', async () => {
  const chinese = await normaliserFor('zh');
  const query = parseQuery('中国经济', chinese);
  const apart = makeVolume({ a: '经济 济增 增长 长 x 中国 国', b: '经济 济' });
  expect([...(await lookUp(query, apart, true)).found.keys()]).toEqual(['a']);
  const whole = makeVolume({ a: '经济 济 中国 国', c: '中国 国经 经济 济' });
  expect([...(await lookUp(query, whole, true)).found.keys()]).toEqual(['c']);
});

it('gives a rare word more weight than a common one, and every word a positive weight', () => {
  const [rare, common, everywhere] = weigh({ counts: [1, 50, 100], size: 100 }) as [number, number, number];
  expect(rare).toBeGreaterThan(common);
  expect(common).toBeGreaterThan(everywhere);
  expect(everywhere).toBeGreaterThan(0);
});

/** Stories by score, best first. `|` ends the headline. */
async function ranked(query: string, texts: Record<string, string>): Promise<string[]> {
  const { counts, found } = await lookUp(parseQuery(query, english), makeVolume(texts), true);
  const weights = weigh({ counts, size: 100 });
  return [...found].toSorted(([, a], [, b]) => scoreOf(b, weights) - scoreOf(a, weights)).map(([id]) => id);
}

/** A volume of a few texts that answers as Pagefind does: it matches quoted terms exactly, and others also as prefixes. */
function makeVolume(texts: Record<string, string>, asked: string[] = []) {
  const records = Object.entries(texts).map(([id, text]) => {
    const [opening, rest = ''] = text.split(' | ') as [string, string?];
    const withStems = (part: string) => {
      const words = part.split(' ').filter(Boolean);
      return [...words, ...new Set(words.flatMap((word) => english.stems(word).map(stemToken)))];
    };
    const head = text.includes(' | ') ? withStems(opening) : [];
    return { id, head: head.length, tokens: [...head, ...withStems(head.length > 0 ? rest : opening)] };
  });
  return {
    size: records.length,
    headOf: (id: string) => records.find((record) => record.id === id)?.head ?? 0,
    search(term: string): Promise<Found[]> {
      asked.push(term);
      const isQuoted = term.startsWith('"');
      const wanted = term.replaceAll('"', '').split(' ');
      return Promise.resolve(
        records.flatMap(({ id, tokens }) => {
          const starts = tokens.flatMap((_, at) =>
            wanted.every((token, offset) => (isQuoted ? tokens[at + offset] === token : tokens[at + offset]?.startsWith(token)))
              ? [at]
              : [],
          );
          const words = starts.flatMap((at) => wanted.map((_, offset) => at + offset));
          return words.length > 0 ? [{ id, score: 0, words, scores: [{ search_term: tokens[words[0]!]! }] }] : [];
        }),
      );
    },
  };
}
