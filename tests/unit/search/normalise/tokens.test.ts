import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPositions } from '../../../../src/search/normalise/fold.ts';
import { normaliserFor } from '../../../../src/search/normalise/normaliser.ts';
import { acronymsOf, asAcronym, locateTokens, tokenise } from '../../../../src/search/normalise/tokens.ts';

describe('folding', () => {
  it.each([
    ['l’Été', "l'ete"],
    ['Œuvre', 'oeuvre'],
    ['ＩＢＭ ２０２６', 'ibm 2026'],
    ['ｶﾞｽ', 'ガス'],
    ['أُمّة', 'امه'],
    ['الأمــــة', 'الامه'],
    ['٢٠٢٦', '2026'],
    ['co\u00adopé\u200bration', 'cooperation'],
  ])('makes %s %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives the same text with and without positions', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aàéœ’ 0９降息ガｶ', 'ｶ\uff9e', 'أُ', 'مّ', 'ـ', '٢', '．'), maxLength: 40 }),
        (text) => {
          expect(foldWithPositions(text).folded).toBe(fold(text));
        },
      ),
    );
  });
});

describe('tokens', () => {
  it.each([
    ['l’ambassade de Chine', ['ambassade', 'de', 'chine']],
    ['qu’il n’a', ['il', 'a']],
    ['the bank’s rate', ['the', 'bank', 'rate']],
    ['1 240, 1,240 et 1.240', ['1240', '1240', 'et', '1240']],
    ['8,75 ou 8.75', ['8ǀ75', 'ou', '8ǀ75']],
    ['U.S. rates', ['us', 'rates']],
    ['央行降息', ['央行', '行降', '降息', '息']],
    ['格蕾丝·通贝尔', ['格蕾', '蕾丝', '丝通', '通贝', '贝尔', '尔']],
    ['2026年IBM社', ['2026', '年', 'ibm', '社']],
    ['', []],
    ['«…»', []],
  ])('of %s are %j', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  it('have positions within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { start, end } of locateTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('are cut fast from a megabyte of text', () => {
    expect(tokenise('降息 '.repeat(300_000))).toHaveLength(600_000);
  });
});

describe('acronyms', () => {
  it('are recognised by their capitals', () => {
    expect(acronymsOf('The U.S. and the US told us; WHO knows who.')).toEqual(['ǁus', 'ǁus', 'ǁwho']);
    expect([asAcronym('US'), asAcronym('us'), asAcronym('U.S.'), asAcronym('USA-wide')]).toEqual(['ǁus', undefined, 'ǁus', undefined]);
  });
});

describe('forms of a word share a stem', () => {
  it.each([
    ['en', 'fishers', 'fisher'],
    ['fr', 'oreillers', 'oreiller'],
    ['fr', 'fredonnent', 'fredonner'],
    ['id', 'menurunkan', 'turun'],
    ['id', 'pengiriman', 'kirim'],
    ['id', 'pelajaran', 'belajar'],
    ['ar', 'والبنك', 'بنك'],
    ['ar', 'بطاريات', 'بطارية'],
  ])('in %s: %s and %s', async (language, one, other) => {
    const { stems, tokenise: cut } = await normaliserFor(language);
    const [a, b] = [cut(one), cut(other)].map(([token]) => stems(token!));
    expect(a!.some((stem) => b!.includes(stem))).toBe(true);
  });

  it('but “used” and “us” do not', async () => {
    const { stems } = await normaliserFor('en');
    expect(stems('used').some((stem) => stems('us').includes(stem))).toBe(false);
  });
});

describe('Chinese', () => {
  it('is the same in traditional and simplified characters', async () => {
    const { tokenise: cut } = await normaliserFor('zh');
    expect(cut('漁民與發動機')).toEqual(cut('渔民与发动机'));
  });

  it('leaves Japanese alone', async () => {
    const { tokenise: cut } = await normaliserFor('ja');
    expect(cut('網')).not.toEqual(cut('网'));
  });
});
