import { fold } from './fold.ts';
import { isPaired } from './runs.ts';
import { acronymsOf, scan } from './tokens.ts';

/*
 * Tokens that are indexed once per text besides its words, so that other spellings find it. A letter that is in no text
 * (`ǂ`) marks those that are not words.
 */

/**
 * Cuts a text into its words and extra tokens in one pass.
 *
 * @param text   as written
 * @param folded the same text, folded
 */
export function analyseText(text: string, folded: string): { words: string[]; extras: string[] } {
  const words: string[] = [];
  const joined: string[] = [];
  let chain: string[] = [];
  let last = -1;
  const close = (): void => {
    // `week-end` as `weekend`, `O’Neill` as `oneill`, `300km` as `300km`: words that are joined without a space.
    if (chain.length > 1 && chain.length < 5 && chain.some((word) => !/^\d/.test(word))) joined.push(chain.join(''));
    chain = [];
  };
  scan(folded, (token, start, end) => {
    words.push(token);
    const isApart = last !== start && (last === -1 || start - last > 1 || !JOINTS.includes(folded[last]!));
    const isRun = isPaired(token);
    if (isApart || isRun) close();
    if (!isRun) chain.push(token);
    last = isRun ? -1 : end;
  });
  close();
  return { words, extras: [...joined, ...markedWords(text), ...symbolsOf(folded), ...acronymsOf(text)] };
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

/** Words with accents as they are written, and `Köln` as `koeln`, as German and the Nordic languages spell it without them. */
function markedWords(text: string): string[] {
  const composed = text.normalize('NFC');
  if (!ACCENT.test(composed)) return [];
  const words = [...new Set(composed.match(WORDS))].filter((word) => ACCENT.test(word));
  const spelt = words
    .filter((word) => UMLAUT.test(word))
    .map((word) => fold(word.toLowerCase().replace(/[äöüåø]/g, (letter) => SPELT[letter]!)));
  return [...words.flatMap((word) => accentToken(word) ?? []), ...spelt];
}

/** The tokens of `C++`, `C#`, and `20 %`, which also stands for `20 percent` in several languages. */
export function symbolsOf(folded: string): string[] {
  const names = [...folded.matchAll(/(?<!\p{L})(\p{L}{1,2})(\+\+|#)(?![\p{L}\p{N}])/gu)].map(
    ([, name, sign]) => `${name!}ǂ${SIGNS[sign!]!}`,
  );
  const shares = [...folded.matchAll(PERCENT)].map(([, before, after]) => `${(before ?? after)!.replace(/[.,]/, 'ǀ')}ǂpc`);
  return [...names, ...shares];
}

/** Between two words, these join them. */
const JOINTS = "-'/";
const WORDS = /[\p{L}\p{M}]+/gu;
// Precomposed Latin and Greek letters, and the vowel signs of Arabic and Hebrew.
const ACCENT = /[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fff]|[\u064b-\u0652]|[\u05b0-\u05c7]/;
const UMLAUT = /[äöüåøÄÖÜÅØ]/;
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const SIGNS: Readonly<Record<string, string>> = { '++': 'pp', '#': 'sharp' };
const PERCENT =
  /(?<![\d.,])(\d{1,9}(?:[.,]\d{1,4})?)(?: ?[%٪‰]| per ?cent| pour ?cents?| persen| ?パーセント| بالميه| في الميه)|百分之(\d{1,9})/gu;
