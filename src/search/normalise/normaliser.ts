import { chineseFold } from './chinese.ts';
import { analyseText } from './extras.ts';
import { fold } from './fold.ts';
import { isPaired } from './runs.ts';
import { isStopWord } from './stop-words.ts';
import { withoutArticle, withoutProclitic } from './stems/arabic.ts';
import { stemmerFor } from './stems/stemmer.ts';
import { locateTokens, tokenise, type LocatedToken } from './tokens.ts';

/**
 * Makes the normaliser of a language, which makes different spellings and forms of a word equal. The index, queries and
 * marks all use it, so they always agree.
 *
 * @param language the edition's, BCP 47
 * @param isLazy   leaves tables that few texts need to `prepare`
 */
export async function normaliserFor(language: string, isLazy = false): Promise<Normaliser> {
  const chinese = chineseFold(language);
  const [stemmer] = await Promise.all([stemmerFor(language), isLazy || chinese.prepare()]);
  const isArabic = /^(?:ar|arz|ary)\b/.test(language);
  const bare = isArabic ? withoutArticle : (token: string) => token;
  const hasNoForms = (token: string) => isPaired(token) || /\d/.test(token);
  return {
    language,
    prepare: chinese.prepare,
    fold: (text) => fold(chinese.fold(text)),
    tokenise: (text) => tokenise(chinese.fold(text)).map(bare),
    analyse(text) {
      const { words, extras } = analyseText(text, fold(chinese.fold(text)));
      if (!isArabic) return { words, extras };
      const bareWords = words.map(bare);
      // Both readings of a letter that may be a word before the word.
      return { words: bareWords, extras: [...extras, ...[...new Set(bareWords)].flatMap((word) => withoutProclitic(word) ?? [])] };
    },
    locate: (text) => locateTokens(chinese.fold(text)).map((token) => ({ ...token, text: bare(token.text) })),
    stems: (token) => (hasNoForms(token) ? [] : stemmer.stems(token)),
    roots: (token) => (hasNoForms(token) ? [] : (stemmer.roots ?? stemmer.stems)(token)),
    isStopWord: (token) => isStopWord(token, language),
  };
}

export interface Normaliser {
  language: string;
  /** Loads the tables that a text needs. With a lazy normaliser, await it before passing the text to the other methods. */
  prepare: (text: string) => Promise<void>;
  fold: (text: string) => string;
  /** Folded tokens in the order of the text. */
  tokenise: (text: string) => string[];
  /** The words, like `tokenise`, and the tokens that are indexed once per text, for other spellings. */
  analyse: (text: string) => { words: string[]; extras: string[] };
  /** Like `tokenise`, with each token's position in the text. */
  locate: (text: string) => LocatedToken[];
  /** All possible stems of a folded token; none for numbers and scripts without stems. */
  stems: (token: string) => string[];
  /** Those stems under which a token is indexed. */
  roots: (token: string) => string[];
  /** True for words that a result does not have to contain. */
  isStopWord: (token: string) => boolean;
}
