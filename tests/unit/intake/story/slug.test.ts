import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSlug } from '../../../../src/intake/story/slug-form.ts';
import { slugFrom, slugFromKey } from '../../../../src/intake/story/slug.ts';

it.each([
  ['Prix du riz : l’État intervient', 'prix-du-riz-l-etat-intervient'],
  ['Œuvre & Straße: 100 %', 'oeuvre-strasse-100'],
  ['APT31', 'apt31'],
  ['中国 mengutuk serangan siber', 'mengutuk-serangan-siber'],
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
  ['tag:mill.example,2024:mill-burns', 'mill-burns'],
  ['tag:mill.example,2024:b', 'story'],
  ['urn:x:y', 'story'],
  ['https://mill.example/%D0%BC%D0%B5%D0%BB%D1%8C%D0%BD%D0%B8%D1%86%D0%B0', 'story'],
  ['https://mill.example/%E6%B0%B4%E8%BB%8A-7f31cd/', '7f31cd'],
  ['https://mill.example/moulin-br%C3%BBl%C3%A9', 'moulin-brule'],
  ['https://mill.example/moulin-br%FBl', 'moulin-br-l'],
  ['https://mill.example/2024/mill-burns.html', 'mill-burns'],
  ['https://mill.example/mill-burns/index.php?page=full', 'mill-burns'],
  ['https://mill.example/article.php?id=4711', 'story'],
  ['https://mill.example/?p=4711', 'story'],
  ['https://mill.example/regional/4711', 'story'],
  ['https://mill.example/old-mill-burns/4711', 'old-mill-burns'],
  ['https://mill.example/2024', 'story'],
  ['https://mill.example/news/2024/03/26/4711.aspx', 'story'],
  ['https://mill.example/a/123e4567-e89b-12d3-a456-426614174000', 'story'],
  ['urn:uuid:123e4567-e89b-12d3-a456-426614174000', 'story'],
  ['urn:newsml:mill.example:20240326:4711', 'story'],
  ['urn:x-wire:mill=20press:=E6=B0=B4=E8=BB=8A', 'story'],
  ['text:ar:0a1b2c3d4e5f6a7b', '0a1b2c3d4e5f6a7b'],
])('is made from the last meaningful part of an identifier: %s → %s', (key, slug) => {
  expect(slugFromKey(key)).toBe(slug);
});

it('is always a folder name of at most 60 letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const slug of [slugFrom(text) ?? 'none', slugFromKey(text)]) {
        expect(isSlug(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(60);
      }
    }),
  );
});
