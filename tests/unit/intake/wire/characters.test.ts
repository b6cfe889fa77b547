import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanCharacters } from '../../../../src/intake/wire/characters.ts';

it.each([
  ['NUL and control characters', 'a\0b\x1b\x7f\x9fc', 'abc'],
  ['overrides and isolates', 'a\u202eb\u202c\u2066c\u2069', 'abc'],
  ['zero-width characters', 'a\u200bb\u2060c\u00add', 'abcd'],
  ['marks within', 'a\ufeffb', 'ab'],
  ['half surrogates', 'a\ud800b\udc00c', 'abc'],
  ['a joiner between Latin letters', 'a\u200cb\u200dc', 'abc'],
])('removes %s', (_name, text, clean) => {
  expect(cleanCharacters(text).text).toBe(clean);
});

it.each([
  ['direction marks', 'a\u200e \u05d0\u200f'],
  ['a non-joiner in Persian', 'نمی\u200cخواهم'],
  ['a joiner in Hindi', 'क्\u200dष'],
  ['a joined emoji', '👨\u200d👩\u200d👧 👩🏽\u200d🚀 ❤️\u200d🔥'],
  ['the flag of Scotland', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['tabs and characters beyond the first plane', 'a\tb 𠮷'],
])('keeps %s', (_name, text) => {
  expect(cleanCharacters(text)).toEqual({ text, removed: [] });
});

it('makes every line end \\n', () => {
  expect(cleanCharacters('a\r\nb\rc\u2028d\u0085e\ff').text).toBe('a\nb\nc\nd\ne\nf');
});

it('composes letters', () => {
  expect(cleanCharacters('e\u0301').text).toBe('é');
});

it('reports what was removed, how often and where first', () => {
  expect(cleanCharacters('a\nb\u202ec\n\0\0').removed).toEqual([
    { what: 'bidirectional overrides and isolates', count: 1, line: 2 },
    { what: 'control characters', count: 2, line: 3 },
  ]);
});

it('finds nothing to remove the second time', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'ی',
      '\u200c',
      '\u200d',
      '\u200b',
      '\0',
      '\r',
      '\n',
      '\ud83d',
      '\ude00',
      '👨',
      '\u{e0067}',
      '\u202e',
      'e\u0301',
    ),
  });
  fc.assert(
    fc.property(text, (dirty) => {
      const { text: clean } = cleanCharacters(dirty);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[\0\r\u202e\u200b]/);
    }),
  );
});
