import { stemArabic } from './arabic.ts';
import { stemIndonesian } from './indonesian.ts';

/**
 * The stemmer of a language: forms of one word share a stem. Loaded when first asked for, because a reader
 * needs one language's and the other languages' are heavy.
 *
 * Very short words are left alone, and so are words of which a stem of two letters would be left: `used`, `us`
 * and `usage` would be one.
 *
 * @param language BCP 47
 * @returns a function from a folded token to its stems; a language without a stemmer has none
 */
export async function stemmerFor(language: string): Promise<Stemmer> {
  const load = LOADERS[language.split('-', 1)[0]!];
  if (!load) return () => [];
  const stem = await load();
  return (token) => {
    if (token.length <= 3) return [token];
    const found = stem(token);
    return (typeof found === 'string' ? [found] : found).map((root) => (root.length > 2 ? root : token));
  };
}

// Snowball's algorithms, on folded words: an accent that a reader leaves out must not change the stem.
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
