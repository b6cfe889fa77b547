import { chineseFold } from './chinese.ts';
import { isStopWord } from './stop-words.ts';
import { stemmerFor } from './stems.ts';
import { isLone, isPaired, locateTokens, tokenise, type LocatedToken } from './tokens.ts';

/**
 * Makes the normaliser of a language, which makes different spellings and forms of a word equal. The index, queries and
 * marks all use it, so they always agree.
 *
 * @param language the edition's, BCP 47
 * @param isLazy   leaves tables that few texts need to `prepare`
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
      // In the text the run may continue, so the lone last character is not part of the query.
      return tokens.length > 1 && isLone(tokens.at(-1)!) ? tokens.slice(0, -1) : tokens;
    },
    locate: (text) => locateTokens(fold(text)),
    stems: (token) => (isPaired(token) || /\d/.test(token) ? [] : stem(token)),
    isStopWord: (token) => isStopWord(token, language),
  };
}

export interface Normaliser {
  language: string;
  /** Loads the tables that a text needs. With a lazy normaliser, await it before passing the text to the other methods. */
  prepare: (text: string) => Promise<void>;
  /** Folded tokens in the order of the text. */
  tokenise: (text: string) => string[];
  /** Like `tokenise`, for a query. */
  tokeniseQuery: (text: string) => string[];
  /** Like `tokenise`, with each token's position in the text. */
  locate: (text: string) => LocatedToken[];
  /** The stems of a folded token; none for numbers and scripts without stems. */
  stems: (token: string) => string[];
  /** True for words that a result does not have to contain. */
  isStopWord: (token: string) => boolean;
}
