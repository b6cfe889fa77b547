import { isPaired, lettersOf } from './runs.ts';
import { tokenise } from './tokens.ts';
import { CHINESE_NAMES } from './chinese-names.ts';

/**
 * Other spellings of what was typed, as token sequences: the single word of an Indonesian reduplication, katakana for
 * hiragana, the other forms of a Japanese verb, and names as they are written in other Chinese-speaking regions.
 *
 * @param text   as typed
 * @param tokens of the text
 */
export function variantsOf(text: string, tokens: readonly string[], normaliser: Folding): string[][] {
  if (!isPaired(tokens[0]!)) return reduplicated(tokens, normaliser.language);
  if (/^ja\b/.test(normaliser.language)) return [...katakana(text), ...verbForms(text)];
  if (/^(?:zh|yue|cmn)\b/.test(normaliser.language)) return chineseNames(normaliser.fold(text));
  return [];
}

/** `negara-negara` and `anak2` are plurals of `negara` and `anak`. */
function reduplicated(tokens: readonly string[], language: string): string[][] {
  if (!/^(?:id|ms)\b/.test(language) || tokens.length !== 2) return [];
  const [one, other] = tokens as [string, string];
  return one === other || other === '2' ? [[one]] : [];
}

/** Foreign words are written in katakana, but readers also type hiragana. */
function katakana(text: string): string[][] {
  if (!/^[\u3041-\u3096ー]{3,}$/.test(text)) return [];
  return [runTokens(text.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60)))];
}

/**
 * The stem of a Japanese verb, with the kana of its row: `行っ`, the stem of `行った`, is also written `行く`, `行き`, `行か`.
 * After Martin, A Reference Grammar of Japanese (§9).
 */
function verbForms(text: string): string[][] {
  const [, stem, kana] = /^(\p{Script=Han}{1,2})([\u3041-\u3096])[\u3041-\u3096]*$/u.exec(text) ?? [];
  if (stem === undefined || kana === undefined) return [];
  const rows = ROWS.filter((row) => row.includes(kana));
  const kanas = new Set([...rows.join('')].filter((letter) => !/[っん]/.test(letter)));
  return [...kanas].filter((letter) => letter !== kana).map((letter) => runTokens(stem + letter));
}

function chineseNames(folded: string): string[][] {
  return (CHINESE_NAMES.get(folded) ?? []).map(runTokens);
}

/** Tokens of a run as part of a longer one. */
function runTokens(run: string): string[] {
  const tokens = tokenise(run);
  return lettersOf(run).length > 1 ? tokens.slice(0, -1) : tokens;
}

/** The kana that may follow the stem of one verb. */
const ROWS = [
  'かきくけこい',
  'がぎぐげごい',
  'さしすせそ',
  'たちつてとっ',
  'なにぬねのん',
  'ばびぶべぼん',
  'まみむめもん',
  'らりるれろっ',
  'わいうえおっ',
];

interface Folding {
  language: string;
  fold: (text: string) => string;
}
