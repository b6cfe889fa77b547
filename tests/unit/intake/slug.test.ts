import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSlug, slugFrom, slugFromKey } from '../../../src/intake/slug.ts';

it.each([
  ['Prix du riz : l’État intervient', 'prix-du-riz-l-etat-intervient'],
  ['Œuvre & Straße: 100 %', 'oeuvre-strasse-100'],
  ['APT31', 'apt31'],
  ['中国 mengutuk serangan siber', 'zhong-guo-mengutuk-serangan-siber'],
  ['../../etc/passwd', 'etc-passwd'],
  ['…', undefined],
  ['', undefined],
])('%s → %s', (headline, slug) => {
  expect(slugFrom(headline)).toBe(slug);
});

it.each(['السوق يفتح', '鱼市场重新开放', '魚市場が再開', 'Рынок открыт'])(
  'has none for another script, whose spelling is a matter of taste: %s',
  (headline) => {
    expect(slugFrom(headline)).toBeUndefined();
  },
);

it.each([
  ['https://wire.example/2024/03/26/story-368767', 'story-368767'],
  ['urn:newsml:wire.example:20240326:FERRY', 'ferry'],
  ['urn:x-wire:ntb:NTB5df9281a', 'ntb5df9281a'],
  ['tag:a,2024:b', 'a-2024'],
  ['urn:x:y', 'story'],
])('of an identifier takes the last part that says something: %s → %s', (key, slug) => {
  expect(slugFromKey(key)).toBe(slug);
});

it('is a folder’s name of at most 60 letters, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const slug of [slugFrom(text) ?? 'none', slugFromKey(text)]) {
        expect(isSlug(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(60);
      }
    }),
  );
});
