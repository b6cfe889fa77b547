import type { Normaliser } from '../normalise/normaliser.ts';
import { asAcronym, isPaired } from '../normalise/tokens.ts';
import { stemToken } from '../shape.ts';

/**
 * What a reader typed, as units that are looked up one by one: words, compounds (a run of Han or kana, a
 * hyphenated word) and phrases in quotation marks.
 *
 * @param text     as typed
 * @param normaliser of the edition that is searched
 */
export function parseQuery(text: string, normaliser: Normaliser): Query {
  // With the capitals locked nothing is an acronym.
  const isShouted = text.length > 3 && text === text.toUpperCase() && text.trim().includes(' ');
  // A number's groups are one word, however they are set apart.
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
  // A query of nothing but common words asks for them.
  if (units.every(({ isOptional }) => isOptional)) for (const unit of units) unit.isOptional = false;
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
  return { units, isUnfinished, isForm: (term, stem) => term === stemToken(stem) || normaliser.stems(term).includes(stem) };
}

/**
 * The words of a run that is written without spaces: `中国经济` asks for China and economy, wherever they stand, if
 * nothing has them side by side. The browser's dictionary is used on this side alone, so nothing has to agree with it.
 */
function wordsOf(typed: string, normaliser: Normaliser): string[][] {
  const segments = new Intl.Segmenter(normaliser.language, { granularity: 'word' }).segment(typed);
  const words = [...segments].map(({ segment }) => normaliser.tokeniseQuery(segment)).filter(([token]) => token && isPaired(token));
  // A single character in pairs' clothing means too little.
  const meant = words.filter((tokens) => tokens.length > 1 || [...tokens[0]!].length > 1);
  return meant.length > 1 ? meant : [];
}

const PARTS = /["“”«„]([^"“”»]+)["”“»]|「([^」]+)」|『([^』]+)』|\S+/g;

export interface Query {
  units: Unit[];
  /** The last word may still be growing. */
  isUnfinished: boolean;
  /** True for a word of the index that has the stem. */
  isForm: (term: string, stem: string) => boolean;
}

export interface Unit {
  /** As typed. */
  text: string;
  /** Must stand next to each other. */
  tokens: string[];
  /** Of an acronym, the tokens as they stand in the text. */
  plain?: string[];
  /** Other forms share one of these. A short word that is its own stem has none. */
  stems: string[];
  /** The words of a run without spaces, where it has several. */
  words: string[][];
  /** A result need not hold it. */
  isOptional: boolean;
}
