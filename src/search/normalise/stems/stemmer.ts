import { stemArabic } from './arabic.ts';
import { rootsOfIndonesian, stemIndonesian } from './indonesian.ts';
import type { Language } from './language.ts';
import { hebrew, hindi, korean, persian, polish, portugueseSingular } from './more.ts';

/**
 * Loads the stemmer of a language. Forms of one word share a stem.
 *
 * Words of up to three letters are not stemmed, unless the language's rules say otherwise. A stem of two letters or fewer is
 * not used: it would make `used`, `us` and `usage` equal.
 *
 * @param language BCP 47
 * @returns functions that return no stems for a language without a stemmer
 */
export async function stemmerFor(language: string): Promise<Language> {
  const load = LOADERS[language.split('-', 1)[0]!];
  if (!load) return { least: 0, stems: () => [] };
  const { least, shortest = 3, stems, roots } = await load();
  const guard = (stem: (token: string) => string[]) => (token: string) => {
    if (token.length < least) return [token];
    return [...new Set(stem(token).map((root) => (root.length >= shortest || token.length <= 3 ? root : token)))];
  };
  return { least, stems: guard(stems), ...(roots && { roots: guard(roots) }) };
}

const snowball = async (module: Promise<{ stemmer: (word: string) => string }>): Promise<Language> => {
  const { stemmer } = await module;
  return { least: 4, stems: (token) => [stemmer(token)] };
};
const own = (rules: Language) => () => Promise.resolve(rules);

// Snowball's algorithms get folded words, so that an omitted accent does not change the stem.
const LOADERS: Readonly<Record<string, () => Promise<Language>>> = {
  ar: own({ least: 4, stems: stemArabic }),
  da: () => snowball(import('@orama/stemmers/danish')),
  de: () => snowball(import('@orama/stemmers/german')),
  el: () => snowball(import('@orama/stemmers/greek')),
  en: async () => ({ least: 3, stems: ((stem) => (token: string) => [stem(token)])((await import('./english.ts')).stemEnglish) }),
  es: () => snowball(import('@orama/stemmers/spanish')),
  fa: own(persian),
  fi: () => snowball(import('@orama/stemmers/finnish')),
  fr: async () => ({ least: 2, stems: (await import('./french.ts')).stemFrench }),
  he: own(hebrew),
  hi: own(hindi),
  id: own({ least: 4, stems: stemIndonesian, roots: rootsOfIndonesian }),
  it: () => snowball(import('@orama/stemmers/italian')),
  ko: own(korean),
  nl: () => snowball(import('@orama/stemmers/dutch')),
  pl: own(polish),
  pt: async () => {
    const { stemmer } = await import('@orama/stemmers/portuguese');
    return { least: 4, stems: (token) => [stemmer(portugueseSingular(token))] };
  },
  ro: () => snowball(import('@orama/stemmers/romanian')),
  ru: () => snowball(import('@orama/stemmers/russian')),
  sv: () => snowball(import('@orama/stemmers/swedish')),
  tr: () => snowball(import('@orama/stemmers/turkish')),
  uk: () => snowball(import('@orama/stemmers/ukrainian')),
};
