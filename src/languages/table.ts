/**
 * The languages that Kawat detects reliably. Names and directions come from `Intl`; this table has only what `Intl` lacks.
 * To add an edition language, add a line here and a file in `src/interface/`.
 */
export const LANGUAGES: readonly Language[] = [
  { tag: 'ar', iso6393: ['arb'], script: 'Arab' },
  { tag: 'bn', iso6393: ['ben'], script: 'Beng' },
  { tag: 'de', iso6393: ['deu'], script: 'Latn' },
  { tag: 'en', iso6393: ['eng'], script: 'Latn' },
  { tag: 'es', iso6393: ['spa'], script: 'Latn' },
  { tag: 'fa', iso6393: ['pes'], script: 'Arab' },
  { tag: 'fil', iso6393: ['tgl'], script: 'Latn' },
  { tag: 'fr', iso6393: ['fra'], script: 'Latn' },
  { tag: 'hi', iso6393: ['hin'], script: 'Deva' },
  // franc takes a third of Indonesian passages for Malay.
  { tag: 'id', iso6393: ['ind', 'zlm', 'zsm'], script: 'Latn' },
  { tag: 'it', iso6393: ['ita'], script: 'Latn' },
  { tag: 'ja', iso6393: ['jpn'], script: 'Jpan' },
  { tag: 'jv', iso6393: ['jav'], script: 'Latn' },
  { tag: 'ko', iso6393: ['kor'], script: 'Kore' },
  { tag: 'ms', iso6393: ['zlm', 'zsm'], script: 'Latn' },
  { tag: 'nl', iso6393: ['nld'], script: 'Latn' },
  { tag: 'pt', iso6393: ['por'], script: 'Latn' },
  { tag: 'ru', iso6393: ['rus'], script: 'Cyrl' },
  { tag: 'su', iso6393: ['sun'], script: 'Latn' },
  { tag: 'th', iso6393: ['tha'], script: 'Thai' },
  { tag: 'tr', iso6393: ['tur'], script: 'Latn' },
  { tag: 'uk', iso6393: ['ukr'], script: 'Cyrl' },
  { tag: 'ur', iso6393: ['urd'], script: 'Arab' },
  { tag: 'vi', iso6393: ['vie'], script: 'Latn' },
  { tag: 'zh', iso6393: ['cmn'], script: 'Hani' },
];

/** The row of a tag or of its base language: `zh-Hant` finds `zh`. */
export function findLanguage(tag: string): Language | undefined {
  const base = baseLanguage(tag);
  return LANGUAGES.find((language) => language.tag === base);
}

/** The first subtag: `zh` of `zh-Hant`. */
export function baseLanguage(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

export interface Language {
  /** BCP 47 */
  tag: string;
  /** The codes that franc returns for it. */
  iso6393: readonly string[];
  /** ISO 15924 */
  script: string;
}
