/**
 * The main script of a text, as an ISO 15924 code; `Jpan` for Han with kana.
 *
 * A character of Han, kana or Hangul counts as several Latin letters, because it carries as much: a Chinese text full of
 * foreign names is Chinese. Han text with more than a few kana is Japanese.
 *
 * @param letters the letters of the text
 * @returns undefined if most letters are in unknown scripts
 */
export function scriptOfText(letters: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  let script = SCRIPTS[0]!;
  for (const letter of letters) {
    // Most letters have the same script as the letter before.
    if (!script[1].test(letter)) script = SCRIPTS.find(([, pattern]) => pattern.test(letter)) ?? UNKNOWN;
    counts.set(script[0], (counts.get(script[0]) ?? 0) + (DENSE.has(script[0]) ? DENSITY : 1));
  }
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Hani') ?? 0;
  if (kana > 0 && kana >= han * 0.05) {
    counts.set('Jpan', kana + han);
    counts.delete('Hani');
    counts.delete('Kana');
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most === undefined || most[0] === UNKNOWN[0] ? undefined : most[0];
}

/** The language of a script in which news appears in one language only; undefined for other scripts. */
export function onlyLanguageOf(script: string): string | undefined {
  return ONE_LANGUAGE[script];
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Knda', /\p{Script=Kannada}/u],
  ['Mlym', /\p{Script=Malayalam}/u],
  ['Gujr', /\p{Script=Gujarati}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
];
const UNKNOWN = ['Zyyy', /(?!)/u] as const;

const DENSE: ReadonlySet<string> = new Set(['Hani', 'Kana', 'Kore']);
/** Latin letters per dense character. Chosen by hand; not measured. */
const DENSITY = 2.5;

const ONE_LANGUAGE: Readonly<Record<string, string>> = {
  Jpan: 'ja',
  Kana: 'ja',
  Hani: 'zh',
  Kore: 'ko',
  Beng: 'bn',
  Thai: 'th',
  Hebr: 'he',
  Grek: 'el',
  Armn: 'hy',
  Geor: 'ka',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Gujr: 'gu',
  Guru: 'pa',
  Sinh: 'si',
  Mymr: 'my',
  Khmr: 'km',
  Laoo: 'lo',
  Ethi: 'am',
};
