import { agencyIn } from './names/agencies.ts';

/**
 * True for a line with only the authors and editors of a text: an agency with the initials of its people
 * (`AAP abc`, `dpa abc xyz`, `ab/cd AFP`, `==Kyodo`), or only initials if a mark shows what they are (`/XYZ`,
 * `ab/cd`).
 */
export function isInitialled(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST) return false;
  const isMarked = MARK.test(text);
  const tokens = text
    .replace(MARK, '')
    .replace(/[\s.=/]+$/, '')
    .split(/[\s/|+,]+/);
  if (tokens.length > MOST || !tokens.every((token) => CODE.test(token) || agencyIn(token) !== undefined)) return false;
  if (tokens.some((token) => WORDS.has(token))) return false;
  if ([tokens[0], tokens.at(-1)].some((token) => isAgency(token!))) return true;
  return (isMarked && tokens.length < 4) || SHARED.test(text);
}

/** `map` and `aa` may be initials. Most agencies write their names in capitals. */
function isAgency(token: string): boolean {
  return agencyIn(token) !== undefined && !token.includes('.');
}

const LONGEST = 60;
const MOST = 12;
const MARK = /^(?:={1,3}|\/{1,2}|--)\s?(?=\p{L})/u;
const CODE = /^(?:\p{Ll}{1,5}|\p{Lu}{1,5})$/u;
const SHARED = /^\p{L}{2,4}(?:\/\p{L}{2,4}){1,4}$/u;
// Words of sentences about an agency.
const WORDS = new Set('the a an and or of in on at to by for is was are has had et le la les des du un une dan di ke yang'.split(' '));
