import { fold } from './fold.ts';
import { isPaired } from './runs.ts';
import { acronymsOf, scan } from './tokens.ts';

/*
 * Tokens that are indexed once per text besides its words, so that other spellings find it. A letter that is in no text
 * (`ǂ`) marks those that are not words.
 */

/**
 * The extra tokens of a text.
 *
 * @param text   as written
 * @param folded the same text, folded
 */
export function extrasOf(text: string, folded: string): string[] {
  return [...joinedWords(folded), ...accentedWords(text), ...spelledOut(text), ...symbolsOf(folded), ...acronymsOf(text)];
}

/** `week-end` as `weekend`, `O’Neill` as `oneill`, `300km` as `300km`: words that are joined without a space. */
export function joinedWords(folded: string): string[] {
  const joined: string[] = [];
  let chain: string[] = [];
  let last = -1;
  const close = (): void => {
    if (chain.length > 1 && chain.length < 5 && chain.some((word) => !/^\d/.test(word))) joined.push(chain.join(''));
    chain = [];
  };
  scan(folded, (token, start, end) => {
    const isChained = last !== -1 && !isPaired(token) && /^[-'/]?$/.test(folded.slice(last, start));
    if (!isChained) close();
    if (!isPaired(token)) chain.push(token);
    last = isPaired(token) ? -1 : end;
  });
  close();
  return joined;
}

/** A token for the word with its accents, vowel signs or tones; undefined if it has none. */
export function accentToken(word: string): string | undefined {
  let base = 0;
  let marks = '';
  for (const character of word.toLowerCase().normalize('NFD')) {
    if (/\p{M}/u.test(character)) marks += base.toString(36) + character.codePointAt(0)!.toString(36);
    else base++;
  }
  return marks === '' ? undefined : `${fold(word)}ǂ${marks}`;
}

function accentedWords(text: string): string[] {
  return [...new Set(text.normalize('NFC').match(ACCENTED))].flatMap((word) => accentToken(word) ?? []);
}

/** `Köln` as `koeln`: the spelling without the accented letters that German and the Nordic languages use. */
function spelledOut(text: string): string[] {
  return [...new Set(text.normalize('NFC').match(UMLAUTS))].map((word) =>
    fold(word.toLowerCase().replace(/[äöüåø]/g, (letter) => SPELT[letter]!)),
  );
}

/** The tokens of `C++`, `C#`, and `20 %`, which also stands for `20 percent` in several languages. */
export function symbolsOf(folded: string): string[] {
  const names = [...folded.matchAll(/(?<!\p{L})(\p{L}{1,2})(\+\+|#)(?![\p{L}\p{N}])/gu)].map(
    ([, name, sign]) => `${name!}ǂ${SIGNS[sign!]!}`,
  );
  const shares = [...folded.matchAll(PERCENT)].map(([, before, after]) => `${(before ?? after)!.replace(/[.,]/, 'ǀ')}ǂpc`);
  return [...names, ...shares];
}

// Precomposed Latin and Greek letters, and the vowel signs of Arabic and Hebrew.
const ACCENTED = new RegExp(
  String.raw`[\p{L}\p{M}]*(?:[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fff]|[\u064b-\u0652]|[\u05b0-\u05c7])[\p{L}\p{M}]*`,
  'gu',
);
const UMLAUTS = /\p{L}*[äöüåøÄÖÜÅØ]\p{L}*/gu;
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const SIGNS: Readonly<Record<string, string>> = { '++': 'pp', '#': 'sharp' };
const PERCENT =
  /(?<![\d.,])(\d{1,9}(?:[.,]\d{1,4})?)(?: ?[%٪‰]| per ?cent| pour ?cents?| persen| ?パーセント| بالميه| في الميه)|百分之(\d{1,9})/gu;
