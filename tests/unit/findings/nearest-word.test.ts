import { expect, it } from 'vitest';
import { nearestWord } from '../../../src/findings/nearest-word.ts';

const KNOWN = ['headline', 'description', 'by', 'uri', 'located', 'dateline'];

it.each([
  ['headlin', 'headline'],
  ['haedline', 'headline'],
  ['HEADLINE', 'headline'],
  ['desciption', 'description'],
  ['location', 'located'],
  ['url', 'uri'],
])('takes %s for %s', (word, meant) => {
  expect(nearestWord(word, KNOWN)).toBe(meant);
});

it.each(['kolofon', 'x', ''])('takes %j for none of them', (word) => {
  expect(nearestWord(word, ['headline', 'description'])).toBeUndefined();
});

it('finds nothing where nothing is known', () => {
  expect(nearestWord('headline', [])).toBeUndefined();
});

it('finds a word that is itself known', () => {
  for (const word of KNOWN) expect(nearestWord(word, KNOWN)).toBe(word);
});
