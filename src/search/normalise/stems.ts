import { stemArabic } from './arabic.ts';
import { isPaired } from './tokens.ts';

/**
 * The stemmer of a language: forms of one word get one stem. Loaded when first asked for, because a reader
 * needs one language's and the other languages' are heavy.
 *
 * @param language BCP 47
 * @returns a function from a folded token to its stem; tokens of languages without one, numbers and paired
 *   characters are their own
 */
export async function stemmerFor(language: string): Promise<Stemmer> {
  const load = LOADERS[language.split('-', 1)[0]!];
  if (!load) return (token) => token;
  const stem = await load();
  return (token) => (isPaired(token) || /\d/.test(token) ? token : stem(token));
}

// Snowball's algorithms, on folded words: an accent that a reader leaves out must not change the stem.
const LOADERS: Readonly<Record<string, () => Promise<Stemmer>>> = {
  ar: () => Promise.resolve(stemArabic),
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  en: async () => (await import('@orama/stemmers/english')).stemmer,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  id: async () => (await import('@orama/stemmers/indonesian')).stemmer,
  it: async () => (await import('@orama/stemmers/italian')).stemmer,
  nl: async () => (await import('@orama/stemmers/dutch')).stemmer,
  pt: async () => (await import('@orama/stemmers/portuguese')).stemmer,
};

export type Stemmer = (token: string) => string;
