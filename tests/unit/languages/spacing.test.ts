import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setSpaces } from '../../../src/languages/spacing.ts';

const [THIN, WIDE] = ['\u202f', '\u00a0'];

it.each([
  ['Vraiment ?', `Vraiment${THIN}?`],
  [`Vraiment${WIDE}!`, `Vraiment${THIN}!`],
  ['Oui ; non', `Oui${THIN}; non`],
  ['Il dit : « oui »', `Il dit${WIDE}: «${WIDE}oui${WIDE}»`],
  ['12 000 000 euros', `12${THIN}000${THIN}000 euros`],
  ['3 % et 5 €', `3${WIDE}% et 5${WIDE}€`],
  ['Vraiment?', 'Vraiment?'],
  ['le 26 2024', 'le 26 2024'],
])('sets the spaces of %j as in French', (text, wanted) => {
  expect(setSpaces(text, 'fr')).toBe(wanted);
  expect(setSpaces(text, 'fr-CA')).toBe(wanted);
});

it.each(['en', 'id', 'fro', 'frr'])('leaves %s alone', (language) => {
  expect(setSpaces('Really ? « 12 000 »', language)).toBe('Really ? « 12 000 »');
});

it('changes only spaces, and nothing when applied again', () => {
  const text = fc.string({ unit: fc.constantFrom(' ', WIDE, 'a', '1', '000', ':', ';', '!', '?', '«', '»', '%', '€') });
  fc.assert(
    fc.property(text, (french) => {
      const set = setSpaces(french, 'fr');
      expect(set.replace(/[\u00a0\u202f]/g, ' ')).toBe(french.replace(/\u00a0/g, ' '));
      expect(setSpaces(set, 'fr')).toBe(set);
    }),
  );
});
