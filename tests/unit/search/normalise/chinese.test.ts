import table from 'opencc-js/dict/TSCharacters';
import { expect, it } from 'vitest';
import { chineseFold, mayHoldTraditional } from '../../../../src/search/normalise/chinese.ts';

it('needs the table for every character that the table changes', () => {
  const changed = table
    .split('|')
    .map((line) => line.split(' ') as [string, string])
    .filter(([traditional, simple]) => traditional.length === simple.length && traditional !== simple);
  expect(changed.length).toBeGreaterThan(2500);
  expect(changed.filter(([traditional]) => !mayHoldTraditional(traditional))).toEqual([]);
});

it('does not need the table for simplified characters and other scripts', () => {
  expect(mayHoldTraditional('央行宣布降息，股市上涨 2026 GDP')).toBe(false);
});

it('folds only after it is prepared', async () => {
  const { fold, prepare } = chineseFold('zh');
  await prepare('经济');
  expect(fold('經濟')).toBe('經濟');
  await prepare('經濟');
  expect(fold('經濟')).toBe('经济');
});
