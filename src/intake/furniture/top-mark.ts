import type { Root } from 'mdast';
import { isParagraph, wordsOf } from '../body/words.ts';
import { isVersionMark } from './headline-mark.ts';

/**
 * Removes a line of a system or a desk from the top of a text: the mark of a version (`EXTRA`, `1st LD`), the keywords of the
 * message (`BC-Soccer-Cup`), the header of a teleprinter message (`abc0123 4 pol 243 abc 0456`).
 *
 * @param slugline the keywords that were sent as a field
 * @returns the line, verbatim
 */
export function takeTopMark(root: Root, slugline: string | undefined): string | undefined {
  const first = root.children[0];
  if (!(isParagraph(first) || first?.type === 'heading') || root.children.length < 2) return undefined;
  const line = wordsOf(first).trim();
  if (line === '' || line.length > LONGEST || !isMark(line, slugline)) return undefined;
  root.children.shift();
  return line;
}

function isMark(line: string, slugline: string | undefined): boolean {
  if (isVersionMark(line) || HEADER.test(line) || COUNT.test(line)) return true;
  if (KEYWORDS.test(line) && !/[.!?]$/.test(line)) return true;
  // A slug of one ordinary word may be a heading of the text.
  return slugline !== undefined && /[-/_]|\d/.test(line) && bare(slugline) === bare(line);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const LONGEST = 90;
// IPTC 7901: service and number, priority, category, words.
const HEADER = /^(?:ZCZC\s)?[A-Za-z]{2,4} ?\d{2,5}\s+[1-9]\s+[A-Za-z]{1,5}\s+\d{1,4}(?:\s\S{1,20}){0,4}$/;
const COUNT = /^(?:(?:urgency|priority|word ?count|words|wc|priorité|urgence|dringlichkeit|prioritas)\s*[:=]\s*\d{1,5}[\s,;|/]*){1,3}$/i;
const KEYWORDS = /^(?:BC|AM|PM|HFR)-\S{2,60}(?:,\s?\d{1,5})?$/;
