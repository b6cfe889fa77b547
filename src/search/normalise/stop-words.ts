/**
 * True for a word that is too common to be required in a result: an article, preposition or conjunction.
 *
 * @param token folded
 */
export function isStopWord(token: string, language: string): boolean {
  return WORDS[language.split('-', 1)[0]!]?.has(token) ?? false;
}

const list = (words: string) => new Set(words.split(' '));

const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: list('في من الى علي عن ان او ما لا هذا هذه ذلك التي الذي مع بعد قبل كان و ثم قد'),
  en: list('a an the of in on at to for from by with and or but as is are was were be it its that this'),
  fr: list('le la les un une des du de au aux a en et ou dans par pour sur avec ce ces cette son sa ses qui que est'),
  id: list('yang dan di ke dari untuk pada dengan dalam oleh itu ini atau adalah akan juga para'),
};
