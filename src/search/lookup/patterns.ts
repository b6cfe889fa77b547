import type { Normaliser } from '../normalise/normaliser.ts';
import { accentToken, symbolsOf } from '../normalise/extras.ts';
import { isLone, isPaired } from '../normalise/runs.ts';
import { variantsOf } from '../normalise/variants.ts';
import { stemToken } from '../shape.ts';

/** The patterns of a word or compound: the word itself, its other spellings, and its other forms. */
export function patternsOf({ text, tokens, acronym, mayGrow }: Typed, normaliser: Normaliser): Pattern[] {
  const patterns: Pattern[] = [];
  const single = tokens.length === 1 ? tokens[0]! : undefined;
  const accent = single === undefined ? undefined : accentToken(text);
  // The accents that were typed, or the capitals of an acronym, make an exact match. Without them it is less.
  for (const exact of [accent, acronym, ...symbolsOf(normaliser.fold(text))])
    if (exact !== undefined) patterns.push(exactly([exact], 'exact', 0));
  patterns.push(exactly(tokens, patterns.length > 0 ? 'folded' : 'exact', 0));
  if (tokens.length > 1 && !isPaired(tokens[0]!) && !isPaired(tokens.at(-1)!)) patterns.push(exactly([tokens.join('')], 'exact', 0));
  for (const extra of normaliser.analyse(text).extras)
    if (!extra.includes('ǂ') && !extra.startsWith('ǁ') && extra !== tokens.join('')) patterns.push(exactly([extra], 'variant', 0));
  for (const variant of variantsOf(text, tokens, normaliser)) patterns.push(exactly(variant, 'variant', 1));
  if (single !== undefined && acronym === undefined) patterns.push(...formsOf(single, normaliser));
  if (mayGrow && !isPaired(tokens.at(-1)!) && tokens.at(-1)!.length > 2)
    patterns.push({ ...prefixPattern(tokens), way: 'prefix', step: 1 });
  return patterns;
}

/** Only the words of a phrase, side by side. */
export function phrasePattern(tokens: readonly string[]): Pattern {
  return exactly(tokens, 'exact', 0);
}

/** Words that begin with the last token. */
export function prefixPattern(tokens: readonly string[]): Pattern {
  const terms = tokens.map((token): Term => ({ token }));
  terms[terms.length - 1] = { token: tokens.at(-1)!, accept: () => true };
  return { terms, way: 'exact', step: 0 };
}

/** Other forms of a word: what is indexed under its stems, and words that begin with a stem and are formed of it. */
function formsOf(token: string, normaliser: Normaliser): Pattern[] {
  return normaliser.stems(token).map((stem) => ({
    terms: [{ token: stem, accept: (form: string) => form === stemToken(stem) || normaliser.roots(form).includes(stem) }],
    way: 'form',
    step: 1,
  }));
}

/** A single character of a run is indexed only in pairs, so all pairs that begin with it are accepted. */
function exactly(tokens: readonly string[], way: Way, step: 0 | 1): Pattern {
  const terms = tokens.map((token): Term => (isLone(token) ? { token, accept: () => true } : { token }));
  return { terms, way, step };
}

export type Way = 'exact' | 'folded' | 'variant' | 'form' | 'prefix';

/** A way to match a unit: terms that are side by side in a text. */
export interface Pattern {
  terms: Term[];
  way: Way;
  /** 0 for the words as typed, which are looked up first; 1 for the rest. */
  step: 0 | 1;
}

export interface Term {
  token: string;
  /** If given, the token is a beginning, and this accepts or rejects the indexed words that begin with it. */
  accept?: (form: string) => boolean;
}

interface Typed {
  text: string;
  tokens: readonly string[];
  acronym: string | undefined;
  mayGrow: boolean;
}
