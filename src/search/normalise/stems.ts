import { stemArabic } from './arabic.ts';
import { stemIndonesian } from './indonesian.ts';

/**
 * Loads the stemmer of a language. Forms of one word share a stem.
 *
 * Words of up to three letters are not stemmed. A stem of two letters or fewer is not used: it would make `used`, `us` and
 * `usage` equal.
 *
 * @param language BCP 47
 * @returns a function from a folded token to its stems; it returns none for a language without a stemmer
 */
export async function stemmerFor(language: string): Promise<Stemmer> {
  const load = LOADERS[language.split('-', 1)[0]!];
  if (!load) return () => [];
  const stem = await load();
  return (token) => {
    if (token.length <= 3) return [token];
    const stems = stem(token);
    return (typeof stems === 'string' ? [stems] : stems).map((root) => (root.length > 2 ? root : token));
  };
}

// Snowball's algorithms get folded words, so that an omitted accent does not change the stem.
const LOADERS: Readonly<Record<string, () => Promise<(token: string) => string | string[]>>> = {
  ar: () => Promise.resolve(stemArabic),
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  en: async () => (await import('@orama/stemmers/english')).stemmer,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  fr: async () => (await import('./french.ts')).stemFrench,
  id: () => Promise.resolve(stemIndonesian),
  it: async () => (await import('@orama/stemmers/italian')).stemmer,
  nl: async () => (await import('@orama/stemmers/dutch')).stemmer,
  pt: async () => (await import('@orama/stemmers/portuguese')).stemmer,
};

export type Stemmer = (token: string) => string[];
