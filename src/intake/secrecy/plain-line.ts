/**
 * Normalises a line for the patterns in this folder: NFKC, straight apostrophes, Arabic without vowel signs, no marks
 * before the text (`*** EMBARGO ***`, `【解禁】`), single spaces. Cuts it to a length that no instruction exceeds.
 */
export function plainLine(line: string): string {
  return line
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(APOSTROPHES, "'")
    .replace(ARABIC_SIGNS, '')
    .replace(MARKS_BEFORE, '')
    .replace(SPACES, ' ')
    .trimEnd();
}

const LONGEST = 600;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
// eslint-disable-next-line no-misleading-character-class -- removes the signs alone, from any letter
const ARABIC_SIGNS = /[\u0640\u064b-\u0652\u0670]/g;
const MARKS_BEFORE = /^[^\p{L}\p{N}]+/u;
const SPACES = /\s+/g;
