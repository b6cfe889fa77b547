import { isStopWord } from '../normalise/stop-words.ts';
import type { Stemmer } from '../normalise/stems.ts';
import { tokeniseQuery } from '../normalise/tokens.ts';
import { stemToken } from '../shape.ts';

/**
 * What a reader typed, as units that are looked up one by one: words, compounds (a run of Han or kana, a
 * hyphenated word) and phrases in quotation marks.
 *
 * @param text     as typed
 * @param language the edition that is searched; its stemmer and stop words count
 */
export function parseQuery(text: string, language: string, stem: Stemmer): Query {
  const units = [...text.matchAll(PARTS)].flatMap((match): Unit[] => {
    const quoted = match[1] ?? match[2] ?? match[3];
    const tokens = tokeniseQuery(quoted ?? match[0]);
    if (tokens.length === 0) return [];
    const single = tokens.length === 1 ? tokens[0]! : undefined;
    return [
      {
        text: (quoted ?? match[0]).trim(),
        tokens,
        stem: single !== undefined && quoted === undefined ? stemToken(single, stem) : undefined,
        isOptional: single !== undefined && quoted === undefined && isStopWord(single, language),
      },
    ];
  });
  // A query of nothing but common words asks for them.
  if (units.every(({ isOptional }) => isOptional)) for (const unit of units) unit.isOptional = false;
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
  return { units, isUnfinished };
}

const PARTS = /["“”«„]([^"“”»]+)["”“»]|「([^」]+)」|『([^』]+)』|\S+/g;

export interface Query {
  units: Unit[];
  /** The last word may still be growing. */
  isUnfinished: boolean;
}

export interface Unit {
  /** As typed. */
  text: string;
  /** Must stand next to each other. */
  tokens: string[];
  stem: string | undefined;
  /** A result need not hold it. */
  isOptional: boolean;
}
