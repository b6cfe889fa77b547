/**
 * Text as Markdown that reads as that text and nothing else. Escapes what would be a mark where it stands, and
 * no more: ordinary prose comes out as it went in. (The escaping of mdast-util-to-markdown adds a backslash to
 * `S&P` and `[sic]`, and misses `www.*` and a second line `- x`.)
 *
 * Rules: CommonMark 0.31 and GFM 0.29, with the single `~` that remark-gfm takes for a strike.
 *
 * @param value any text; line ends in it are line ends of the paragraph
 */
export function escapeText(value: string, place: Place): string {
  if (!value.includes('\n') && !value.includes('\r')) return escapeLine(value, place.before, place.after, place);
  const inLines = { ...place, isOneOfLines: true };
  const lines = value.replace(/\r/g, '\ue00d').split('\n');
  // Where the line end has to be written as a reference, no line begins behind it.
  const edge = place.isOneLine ? ';' : '\n';
  let text = '';
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    text += escapeLine(line, index === 0 ? place.before : edge, isLast ? place.after : edge, inLines);
    // An empty line would end the paragraph; a line end in a heading or a cell would end that.
    if (!isLast) text += place.isOneLine || line === '' || lines[index + 1] === '' ? '&#xA;' : '\n';
  }
  return text.replace(/\ue00d/g, '&#xD;');
}

/** Where a text stands. */
export interface Place {
  /** The characters of the Markdown before and after it; `\n` at the edges of a paragraph. */
  before: string;
  after: string;
  /** Set here for a text of several lines. */
  isOneOfLines?: boolean | undefined;
  /** In a heading or a table's cell. */
  isOneLine: boolean;
  isInCell: boolean;
  /** In the text of a link, where a bracket could end it and no address is linked. */
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

/** The letter at a text's edge beside an emphasis is no neighbour: the printer may write it as a reference. */
function isInWord(line: string, offset: number, step: 1 | -1, outside: string): boolean {
  const at = offset + step;
  const isEdge = at === (step === 1 ? line.length - 1 : 0);
  return WORD_CHARACTER.test(line[at] ?? '') && !(isEdge && /[*_]/.test(outside));
}

/**
 * remark-gfm links a bare address with or without an escape. Without one it reads the address as it stands, escapes
 * and all, so only an address that needs none may go without.
 */
function isPlainAddress(line: string, offset: number): boolean {
  return ADDRESS_START.test(line.slice(Math.max(0, offset - 100), offset)) && ADDRESS_END.test(line.slice(offset, offset + 2000));
}

/** Keeps a line from beginning a list, a heading, a quotation, a break, a table or code. */
function guardStart(line: string, marked: string): string {
  const first = line[0];
  if (first === ' ' || first === '\t') return encode(first) + marked.slice(1);
  if (BLOCK_START.test(line)) return `\\${marked}`;
  return marked.replace(NUMBER_START, '$1\\$2');
}

/** Spaces at a line's end would be lost or make a break; number signs would close a heading. */
function guardEnd(marked: string, after: string, place: Place): string {
  if (!after.startsWith('\n') && after !== '' && !place.isOneLine) return marked;
  const last = marked.at(-1);
  if (last === ' ' || last === '\t') return marked.slice(0, -1) + encode(last);
  return last === '#' && place.isOneLine && !marked.endsWith('\\#') ? `${marked.slice(0, -1)}\\#` : marked;
}

function encode(space: string): string {
  return space === ' ' ? '&#x20;' : '&#x9;';
}

// Whatever can be a mark within a line, with what must stand beside it; `$` because the next text may decide.
const MARKS =
  /\\(?=[!-/:-@[-`{-~]|[ \t]?$)|[*`~_[\]|]|<(?=[!/?a-z]|$|[^\s<>]*@)|!(?=\[|$)|(?:(?<=\])|^)\(|&(?=[#a-z]|$)|(?<=[ps]):(?=\/)|(?<=www)\.|(?<=[+\-.\w])@(?=[-.\w]|$)/gi;
const ADDRESS_START = /^[^\s\\*`~_[\]|<!&(]{0,99}$|\s[^\s\\*`~_[\]|<!&(]*$/;
const ADDRESS_END = /^[^\s\\*`~_[\]|<!&(]{1,1990}(?:$|[ \t](?=\S))/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
// A reference, or the beginning of one that the text's end leaves open.
const REFERENCE = /^(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][a-z\d]{1,31})?(?:;|$)|^#?x?$/i;
const BLOCK_START = /^(?:#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|[ \t|:=-]+$)/;
const NUMBER_START = /^(\d{1,9})([.)])(?=[ \t]|$)/;
