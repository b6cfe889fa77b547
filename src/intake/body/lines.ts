/*
 * Functions for lines of running text: how wide they are, and whether they were wrapped.
 */

/** The width of a line in columns. A Chinese or Japanese character has two. */
export function widthOf(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index++) if (isWideCode(text.charCodeAt(index))) width++;
  return width;
}

function isWideCode(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60)
  );
}

/** True if the first word of the next line would not have fitted on this line. */
export function isFull(line: string, next: string, column: number): boolean {
  const separator = WIDE.test(next[0] ?? '') ? 0 : 1;
  return widthOf(line) + separator + firstWordWidth(next) > column;
}

function firstWordWidth(line: string): number {
  // Between Chinese and Japanese characters a line may end anywhere, but not before a closing mark.
  if (WIDE.test(line[0] ?? '')) return CLOSING_MARK.test(line[1] ?? '') ? 4 : 2;
  const end = line.search(WORD_END);
  return end === -1 ? line.length : end;
}

/** True if a sentence ends with the line. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-6));
}

export function startsLower(line: string): boolean {
  return STARTS_LOWER.test(line);
}

/** True if a line begins with a capital or a number, as in a poem or an address. False after a line in capitals. */
export function startsAnew(line: string, next: string): boolean {
  return STARTS_UPPER.test(next) && HAS_LOWER.test(line);
}

/** True for an entry of a list, or a row of a table in columns. */
export function isEntry(line: string): boolean {
  return ITEM.test(line) || COLUMNS.test(line);
}

/** What to put between two lines that are joined. */
export function separatorBetween(line: string, next: string): string {
  if (WIDE.test(line.at(-1) ?? '') || WIDE.test(next[0] ?? '')) return '';
  // The hyphen of a broken word may be part of the word, so it stays.
  return BROKEN_WORD.test(line.slice(-3)) && STARTS_LOWER.test(next) ? '' : ' ';
}

const SENTENCE_END = /[.!?:…。！？：؟۔][)\]"'»”’」』）]*\s*$/;
const STARTS_LOWER = /^\p{Ll}/u;
const STARTS_UPPER = /^[“"«'‘(]?[\p{Lu}\p{N}]/u;
const HAS_LOWER = /\p{Ll}/u;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;
const CLOSING_MARK = /[、。，．！？」』）】：；]/;
const WORD_END = /[\s\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;
const BROKEN_WORD = /\p{L}-$/u;
const ITEM = /^(?:[-*•·–—]|\(?\d{1,3}[.)])\s/;
const COLUMNS = /\S(?: {3}|\t)\s*\S/;
