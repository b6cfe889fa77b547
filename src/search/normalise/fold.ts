/**
 * Removes the differences that readers ignore when they search: case, accents, width, ligatures, apostrophes and digits of
 * other scripts; in Arabic also vowel signs, tatweel and the forms of hamza, ya and ta marbuta.
 *
 * Index and query use this same function, so they always agree.
 */
export function fold(text: string): string {
  let folded = text.normalize('NFKC').toLowerCase();
  if (!/[^\0-\x7f]/.test(folded)) return folded;
  folded = folded
    .replace(/[’‘ʼ՚׳]/g, "'")
    // Hyphens, and the half-space between the parts of a Persian word.
    .replace(/[‐‑־\u200c]/g, '-')
    .replace(INVISIBLE, '')
    .replace(/\p{Nd}/gu, digitOf)
    // A nasal before a consonant is spelt with its own letter or with a dot above (Hindi, Nepali, Marathi).
    .replace(/[ङञणनम]\u094d/g, '\u0902')
    .replace(/[œæßøðđłı]/g, (letter) => LETTERS[letter]!);
  // In these scripts combining marks are accents. In others (kana, Indic) they make another letter.
  folded = folded
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu, '$1')
    .normalize('NFC');
  if (ARABIC.test(folded)) folded = foldArabic(folded);
  return folded;
}

/**
 * Folds a text and records where each folded character came from, so that matches can be marked in the original text.
 *
 * @returns the folded text, and for each of its UTF-16 units the start and end of its source
 */
export function foldWithPositions(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTERS)) {
    const piece = fold(match[0]);
    starts.push(...Array.from({ length: piece.length }, () => match.index));
    ends.push(...Array.from({ length: piece.length }, () => match.index + match[0].length));
    folded += piece;
  }
  return { folded, starts, ends };
}

/** A decimal digit of any script as an ASCII digit. Unicode encodes each script's ten digits in a row. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0)!;
  if (point < 0x80) return digit;
  for (let value = 0; value <= 9; value++) {
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) return String(value);
  }
  return digit;
}

function foldArabic(text: string): string {
  return text
    .replace(/\u0640\p{M}*/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئ]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ء/g, '')
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
}

const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ð: 'd', đ: 'd', ł: 'l', ı: 'i' };
// Soft hyphen, zero-width characters and direction marks: invisible, and never typed.
const INVISIBLE = /\u00ad|\ufeff|[\u200b\u200d-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]/g;
const ARABIC = /[\u0600-\u06ff]/;
// A letter with its marks. The sound marks of half-width kana (U+FF9E, U+FF9F) belong to it, though Unicode calls them letters.
const CLUSTERS = /[\s\S](?:\p{M}|\uff9e|\uff9f)*/gu;
