import { EMBARGO_ANYWHERE, EMBARGO_AT_START, EMBARGO_WITH_TIME } from './embargo-words.ts';
import { plainLine } from './plain-line.ts';

/**
 * True for a line that tells newsrooms not to publish yet: `EMBARGOED UNTIL 0001 GMT`, `Sperrfrist: 12 Uhr`, `SOUS
 * EMBARGO`, `12月1日午前9時解禁`. False for a line about a trade embargo.
 *
 * @param line a line, or a paragraph that might be one
 */
export function isEmbargoLine(line: string): boolean {
  const plain = plainLine(line);
  if (plain === '') return false;
  if (EMBARGO_AT_START.test(plain)) return true;
  if (plain.length <= LONGEST_WITH_TIME && EMBARGO_WITH_TIME.test(plain) && hasTime(plain)) return true;
  return plain.length <= LONGEST_SHORT && EMBARGO_ANYWHERE.test(plain);
}

/** Like `isEmbargoLine`, but also true if part of the line, in brackets or capitals, is such an instruction. */
export function holdsEmbargo(line: string): boolean {
  if (isEmbargoLine(line)) return true;
  const cut = line.slice(0, 600);
  const parts = [
    ...(cut.match(BRACKETED) ?? []).map((part) => part.slice(1, -1)),
    ...cut.split(DASHES).slice(1),
    ...(cut.match(CAPITALS) ?? []),
  ];
  return parts.some(isEmbargoLine);
}

/** True for an hour or a day. A year alone does not count: texts about trade embargoes have years too. */
function hasTime(text: string): boolean {
  return /\d/.test(text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ''));
}

const BRACKETED = /[([（【［][^()[\]（）【】［］]{4,200}[)\]）】］]/g;
const DASHES = /\s[-–—/|*]+\s/;
// Capitals mark an instruction in the middle of a line: `JAKARTA (X) EMBARGOED UNTIL 0001 GMT`.
const CAPITALS = /\b(?:STRICTLY |UNDER |SOUS |NEWS |NOT |DO |HOLD )?(?:EMBARGO|FOR PUBLICATION|NOT PUBLISH|SPERRFRIST)[^a-z\n]{0,200}/g;
// Both limits were chosen by hand; not measured.
const LONGEST_WITH_TIME = 160;
const LONGEST_SHORT = 90;
