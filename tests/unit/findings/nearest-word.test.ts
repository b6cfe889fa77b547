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
])('corrects %s to %s', (word, meant) => {
  expect(nearestWord(word, KNOWN)).toBe(meant);
});

it.each(['kolofon', 'x', ''])('finds no word for %j', (word) => {
  expect(nearestWord(word, ['headline', 'description'])).toBeUndefined();
});

it('finds nothing if no words are known', () => {
  expect(nearestWord('headline', [])).toBeUndefined();
});

it('finds a word that is itself known', () => {
  for (const word of KNOWN) expect(nearestWord(word, KNOWN)).toBe(word);
});
