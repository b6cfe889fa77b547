/*
 * Runs: stretches of text in scripts that do not separate words by spaces.
 */

/** A character of such a script, as part of a regular expression. */
export const RUN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆〇]`;
const RUN_START = new RegExp(`^${RUN}`, 'u');

/** The dots between the parts of a foreign name. They are ignored; few readers type them. */
export const DOTS = '·・‧•∙⋅･';

/** True for a token of a script without spaces. */
export function isPaired(token: string): boolean {
  return RUN_START.test(token);
}

/** True for a single character of a script without spaces. */
export function isLone(token: string): boolean {
  return isPaired(token) && [...token].length === 1;
}

/**
 * The letters of a run that are indexed. `ヴァ` is spelt `バ` too, so both are one letter; and so are `コンピューター` and
 * `コンピュータ`: the long vowel that ends a word of four katakana or more may be left out (JIS Z 8301 left it out; the
 * Cabinet notice of 1991 writes it).
 */
export function lettersOf(run: string): { letter: string; start: number; end: number }[] {
  const letters: { letter: string; start: number; end: number }[] = [];
  let katakana = 0;
  for (const { 0: text, index } of run.matchAll(LETTERS)) {
    const end = index + text.length;
    katakana = KATAKANA.test(text) ? katakana + 1 : 0;
    const isLongEnd = text === 'ー' && katakana >= 4 && !KATAKANA.test(run[end] ?? '');
    if (!isLongEnd) letters.push({ letter: V_SOUNDS[text] ?? text, start: index, end });
  }
  return letters;
}

const KATAKANA = /^[\u30a1-\u30fa\u30fc]/;
const LETTERS = new RegExp(String.raw`ヴ[ァィェォ]|[^${DOTS}]`, 'gu');
const V_SOUNDS: Readonly<Record<string, string>> = { ヴァ: 'バ', ヴィ: 'ビ', ヴ: 'ブ', ヴェ: 'ベ', ヴォ: 'ボ' };
