/**
 * A line as the patterns of secrecy read it: NFKC, straight apostrophes, Arabic without its vowel signs, without the
 * marks around it (`*** EMBARGO ***`, `【解禁】`), white space made single. Cut at a length that no such line exceeds.
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
// eslint-disable-next-line no-misleading-character-class -- single signs are meant, on whatever letter
const ARABIC_SIGNS = /[\u0640\u064b-\u0652\u0670]/g;
const MARKS_BEFORE = /^[^\p{L}\p{N}]+/u;
const SPACES = /\s+/g;
