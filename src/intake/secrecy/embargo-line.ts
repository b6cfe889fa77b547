import { ORDERS, ORDERS_AT_THE_END, ORDERS_WITH_A_TIME } from './embargo-words.ts';
import { plainLine } from './plain-line.ts';

/**
 * True for a line that tells newsrooms not to publish yet: `EMBARGOED UNTIL 0001 GMT`, `Sperrfrist: 12 Uhr`, `SOUS
 * EMBARGO`, `12月1日午前9時解禁`. A line about an embargo of goods is none.
 *
 * @param line a line, or a paragraph that might be one
 */
export function isEmbargoLine(line: string): boolean {
  const plain = plainLine(line);
  if (plain === '') return false;
  if (ORDERS.test(plain)) return true;
  if (plain.length <= LONGEST_WITH_A_TIME && ORDERS_WITH_A_TIME.test(plain) && namesATime(plain)) return true;
  return plain.length <= LONGEST_SHORT && ORDERS_AT_THE_END.test(plain);
}

/** As `isEmbargoLine`, of a line with the instruction in brackets or capitals somewhere in it. */
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

/** An hour or a day; a year alone is what an embargo of goods has too. */
function namesATime(text: string): boolean {
  return /\d/.test(text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ''));
}

const BRACKETED = /[([（【［][^()[\]（）【】［］]{4,200}[)\]）】］]/g;
const DASHES = /\s[-–—/|*]+\s/;
// An instruction in a mixed line stands out by its capitals: `JAKARTA (X) EMBARGOED UNTIL 0001 GMT`.
const CAPITALS = /\b(?:STRICTLY |UNDER |SOUS |NEWS |NOT |DO |HOLD )?(?:EMBARGO|FOR PUBLICATION|NOT PUBLISH|SPERRFRIST)[^a-z\n]{0,200}/g;
const LONGEST_WITH_A_TIME = 160;
const LONGEST_SHORT = 90;
