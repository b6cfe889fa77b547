import type { Normaliser } from '../normalise/normaliser.ts';
import { asAcronym, isPaired } from '../normalise/tokens.ts';
import { stemToken } from '../shape.ts';

/**
 * Splits a query into units that are looked up separately: words, compounds (a run of Han or kana, a hyphenated word) and
 * phrases in quotation marks.
 *
 * @param text       as typed
 * @param normaliser the searched edition's
 */
export function parseQuery(text: string, normaliser: Normaliser): Query {
  // In a query that is all capitals nothing is an acronym.
  const isShouted = text.length > 3 && text === text.toUpperCase() && text.trim().includes(' ');
  // Join a number's groups of digits.
  const joined = text.replace(/(?<=(?<!\d)\d{1,3}(?: \d{3})*)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const units = [...joined.matchAll(PARTS)].flatMap((match): Unit[] => {
    const quoted = match[1] ?? match[2] ?? match[3];
    const typed = quoted ?? match[0];
    const tokens = normaliser.tokeniseQuery(typed);
    if (tokens.length === 0) return [];
    const single = tokens.length === 1 ? tokens[0]! : undefined;
    const acronym = isShouted ? undefined : asAcronym(typed);
    return [
      {
        text: typed.trim(),
        tokens: acronym === undefined ? tokens : [acronym],
        ...(acronym !== undefined && { plain: tokens }),
        stems:
          single === undefined || quoted !== undefined || acronym !== undefined
            ? []
            : normaliser.stems(single).filter((stem) => stem.length > 3 || stem !== single),
        words: quoted === undefined && tokens.length > 2 ? wordsOf(typed, normaliser) : [],
        isOptional: single !== undefined && quoted === undefined && acronym === undefined && normaliser.isStopWord(single),
      },
    ];
  });
  // If all words are stop words, require them.
  if (units.every(({ isOptional }) => isOptional)) for (const unit of units) unit.isOptional = false;
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
  return { units, isUnfinished, isForm: (term, stem) => term === stemToken(stem) || normaliser.stems(term).includes(stem) };
}

/**
 * The words of a run without spaces. If nothing contains `中国经济` as a whole, articles with both China and economy are
 * results. Only the query is segmented with the browser's dictionary, so the index does not depend on it.
 */
function wordsOf(typed: string, normaliser: Normaliser): string[][] {
  const segments = new Intl.Segmenter(normaliser.language, { granularity: 'word' }).segment(typed);
  const words = [...segments].map(({ segment }) => normaliser.tokeniseQuery(segment)).filter(([token]) => token && isPaired(token));
  // Single characters mean too little.
  const meant = words.filter((tokens) => tokens.length > 1 || [...tokens[0]!].length > 1);
  return meant.length > 1 ? meant : [];
}

const PARTS = /["“”«„]([^"“”»]+)["”“»]|「([^」]+)」|『([^』]+)』|\S+/g;

export interface Query {
  units: Unit[];
  /** The reader may still be typing the last word. */
  isUnfinished: boolean;
  /** True if a word of the index has the stem. */
  isForm: (term: string, stem: string) => boolean;
}

export interface Unit {
  /** As typed. */
  text: string;
  /** They must be adjacent in the text. */
  tokens: string[];
  /** Of an acronym, its tokens as an ordinary word. */
  plain?: string[];
  /** Other forms of the word have one of these stems. Empty for a short word that is its own stem. */
  stems: string[];
  /** The words of a run without spaces, if it has several. */
  words: string[][];
  /** A result does not have to contain it. */
  isOptional: boolean;
}
