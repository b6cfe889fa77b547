import { chineseFold } from './chinese.ts';
import { isStopWord } from './stop-words.ts';
import { stemmerFor } from './stems.ts';
import { isLone, isPaired, placeTokens, tokenise, type PlacedToken } from './tokens.ts';

/**
 * Everything that makes two spellings of one thing equal, for one language. Index, query and marks all go
 * through the same normaliser, so a rule can never be on one side alone.
 *
 * @param language BCP 47, of the edition that is indexed or searched
 * @param isLazy   what only some texts need is loaded by `prepare`
 */
export async function normaliserFor(language: string, isLazy = false): Promise<Normaliser> {
  const { fold, prepare } = chineseFold(language);
  const [stem] = await Promise.all([stemmerFor(language), isLazy || prepare()]);
  const words = (text: string): string[] => tokenise(fold(text));
  return {
    language,
    prepare,
    tokenise: words,
    tokeniseQuery(text) {
      const tokens = words(text);
      // In the text the run may go on: its last character alone is no part of what is asked for.
      return tokens.length > 1 && isLone(tokens.at(-1)!) ? tokens.slice(0, -1) : tokens;
    },
    place: (text) => placeTokens(fold(text)),
    stems: (token) => (isPaired(token) || /\d/.test(token) ? [] : stem(token)),
    isStopWord: (token) => isStopWord(token, language),
  };
}

export interface Normaliser {
  language: string;
  /** To be awaited before a text is given to the others, where the normaliser is lazy. */
  prepare: (text: string) => Promise<void>;
  /** Folded tokens in the order of the text. */
  tokenise: (text: string) => string[];
  /** Like `tokenise`, for what a reader typed. */
  tokeniseQuery: (text: string) => string[];
  /** Like `tokenise`, with where each token stands in the text. */
  place: (text: string) => PlacedToken[];
  /** What a folded token may be a form of; none for numbers and scripts without forms. */
  stems: (token: string) => string[];
  /** True for words that a result need not hold. */
  isStopWord: (token: string) => boolean;
}
