/**
 * Escapes text for Markdown. Escapes only what would be a mark at its position, so ordinary prose does not change.
 * (mdast-util-to-markdown adds a backslash to `S&P` and `[sic]`, and does not escape `www.*` and a second line `- x`.)
 *
 * Follows CommonMark 0.31 and GFM 0.29, and the single `~` that remark-gfm reads as strikethrough.
 *
 * @param value any text; its line ends become line ends of the paragraph
 */
export function escapeText(value: string, place: Place): string {
  if (!value.includes('\n') && !value.includes('\r')) return escapeLine(value, place.before, place.after, place);
  const inLines = { ...place, isOneOfLines: true };
  const lines = value.replace(/\r/g, '\ue00d').split('\n');
  // If the line end is written as a reference, the next line is not at the start of a line.
  const edge = place.isOneLine ? ';' : '\n';
  let text = '';
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    text += escapeLine(line, index === 0 ? place.before : edge, isLast ? place.after : edge, inLines);
    // An empty line would end the paragraph. A line end would end a heading or a cell.
    if (!isLast) text += place.isOneLine || line === '' || lines[index + 1] === '' ? '&#xA;' : '\n';
  }
  return text.replace(/\ue00d/g, '&#xD;');
}

/** The context of a text. */
export interface Place {
  /** The characters of the Markdown before and after it; `\n` at the edges of a paragraph. */
  before: string;
  after: string;
  /** Set in this file for a text of several lines. */
  isOneOfLines?: boolean | undefined;
  /** In a heading or a table's cell. */
  isOneLine: boolean;
  isInCell: boolean;
  /** In the text of a link, where a bracket could end it and addresses are not linked. */
  isInLink: boolean;
  /** Where `[words]` could refer to a definition. */
  hasReferences: boolean;
}

function escapeLine(line: string, before: string, after: string, place: Place): string {
  const startsLine = before.endsWith('\n');
  const marked = line.replace(MARKS, (mark: string, offset: number) =>
    isMark(mark, offset, line, startsLine, before, after, place) ? `\\${mark}` : mark,
  );
  return guardEnd(startsLine ? guardStart(line, marked) : marked, after, place);
}

function isMark(mark: string, offset: number, line: string, startsLine: boolean, before: string, after: string, place: Place): boolean {
  const next = line[offset + 1] ?? after[0] ?? '';
  switch (mark) {
    case '_':
      return !(isInWord(line, offset, -1, before) && isInWord(line, offset, 1, after));
    case '&':
      return REFERENCE.test(line.slice(offset + 1, offset + 36));
    case '[':
      return place.isInLink || place.hasReferences || (offset === 0 && startsLine) || next === '^' || next === '';
    case ']':
      return place.isInLink;
    case '|':
      return place.isInCell;
    case '(':
      return offset > 0 || before.endsWith(']');
    case '!':
      return next === '[';
    case ':':
    case '@':
    case '.':
      return (
        !place.isInLink &&
        !(startsLine && after.startsWith('\n') && !place.isOneLine && !place.isOneOfLines && isPlainAddress(line, offset))
      );
    default:
      return true;
  }
}

/** A letter next to an emphasis does not count as its neighbour, because the printer may write it as a reference. */
function isInWord(line: string, offset: number, step: 1 | -1, outside: string): boolean {
  const at = offset + step;
  const isEdge = at === (step === 1 ? line.length - 1 : 0);
  return WORD_CHARACTER.test(line[at] ?? '') && !(isEdge && /[*_]/.test(outside));
}

/**
 * remark-gfm links a bare address with or without an escape before it. Without one, escapes inside become part of the
 * address. So only an address that needs no escapes is left without one.
 */
function isPlainAddress(line: string, offset: number): boolean {
  return ADDRESS_START.test(line.slice(Math.max(0, offset - 100), offset)) && ADDRESS_END.test(line.slice(offset, offset + 2000));
}

/** Prevents a line from beginning a list, a heading, a quote, a thematic break, a table or code. */
function guardStart(line: string, marked: string): string {
  const first = line[0];
  if (first === ' ' || first === '\t') return encode(first) + marked.slice(1);
  if (BLOCK_START.test(line)) return `\\${marked}`;
  return marked.replace(NUMBER_START, '$1\\$2');
}

/** Spaces at the end of a line would be lost or make a break. Number signs would close a heading. */
function guardEnd(marked: string, after: string, place: Place): string {
  if (!after.startsWith('\n') && after !== '' && !place.isOneLine) return marked;
  const last = marked.at(-1);
  if (last === ' ' || last === '\t') return marked.slice(0, -1) + encode(last);
  return last === '#' && place.isOneLine && !marked.endsWith('\\#') ? `${marked.slice(0, -1)}\\#` : marked;
}

function encode(space: string): string {
  return space === ' ' ? '&#x20;' : '&#x9;';
}

// Everything that can be a mark within a line, with its required neighbours. `$`, because the next text may be one.
const MARKS =
  /\\(?=[!-/:-@[-`{-~]|[ \t]?$)|[*`~_[\]|]|<(?=[!/?a-z]|$|[^\s<>]*@)|!(?=\[|$)|(?:(?<=\])|^)\(|&(?=[#a-z]|$)|(?<=[ps]):(?=\/)|(?<=www)\.|(?<=[+\-.\w])@(?=[-.\w]|$)/gi;
const ADDRESS_START = /^[^\s\\*`~_[\]|<!&(]{0,99}$|\s[^\s\\*`~_[\]|<!&(]*$/;
const ADDRESS_END = /^[^\s\\*`~_[\]|<!&(]{1,1990}(?:$|[ \t](?=\S))/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
// A reference, or the beginning of one at the end of the text.
const REFERENCE = /^(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][a-z\d]{1,31})?(?:;|$)|^#?x?$/i;
const BLOCK_START = /^(?:#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|[ \t|:=-]+$)/;
const NUMBER_START = /^(\d{1,9})([.)])(?=[ \t]|$)/;
