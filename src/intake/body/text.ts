import type { Paragraph, Root } from 'mdast';

/**
 * Plain wire text as paragraphs of text: nothing in it is Markdown, whatever it looks like.
 *
 * A blank line ends a paragraph. So does an indented line, and, where a text is not wrapped, every line. Lines
 * that were wrapped at a column (60 to 90 in wire copy) are joined again: with a space, without one beside
 * Chinese and Japanese characters. The column is the text's own: a line ends there if the next word would have
 * gone past the widest line.
 *
 * @param text line ends `\n`
 */
export function textToMdast(text: string): Root {
  const lines = text.split('\n');
  const isIndented = indentsParagraphs(lines);
  const column = wrapColumn(lines, isIndented);
  const paragraphs: string[][] = [];
  let previous: string | undefined;
  for (const line of lines) {
    const words = line.trim();
    if (words !== '') {
      const current = previous === undefined ? undefined : paragraphs.at(-1);
      const starts = !current || (isIndented && indentOf(line) > 1) || !continues(previous!, words, column);
      if (starts) paragraphs.push([words]);
      else current.push(words);
    }
    previous = words === '' ? undefined : words;
  }
  return { type: 'root', children: paragraphs.map(joinLines).map(paragraphOf) };
}

/** The widest line of a wrapped text; 0 where nobody wrapped it: lines are too long, or most end a sentence. */
function wrapColumn(lines: readonly string[], isIndented: boolean): number {
  let widest = 0;
  let within = 0;
  let beyond = 0;
  let joints = 0;
  let sentences = 0;
  for (const [index, line] of lines.entries()) {
    // A long line is its own proof; its exact width does not matter.
    const width = line.length > MAX_COLUMN ? line.length : widthOf(line.trim());
    if (width > MAX_COLUMN) beyond++;
    else if (width > 0) {
      within++;
      widest = Math.max(widest, width);
      const next = lines[index + 1] ?? '';
      if (next.trim() === '' || (isIndented && indentOf(next) > 1)) continue;
      joints++;
      if (SENTENCE_END.test(line.slice(-6))) sentences++;
    }
  }
  // An address or a table may stick out of a wrapped text.
  return beyond * 8 > within || widest < MIN_COLUMN || sentences > joints * 0.6 ? 0 : widest;
}

/** True where some lines are indented and some are not: then an indented one begins a paragraph. */
function indentsParagraphs(lines: readonly string[]): boolean {
  let indented = false;
  let flush = false;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (indentOf(line) > 1) indented = true;
    else flush = true;
    if (indented && flush) return true;
  }
  return false;
}

function indentOf(line: string): number {
  let width = 0;
  while (line[width] === ' ') width++;
  // A tab, or the wide space that indents Chinese and Japanese.
  return line[width] === '\t' || line[width] === '\u3000' ? width + 2 : width;
}

function continues(line: string, next: string, column: number): boolean {
  const endsSentence = SENTENCE_END.test(line.slice(-3));
  if (column === 0) return !endsSentence && STARTS_LOWER.test(next);
  const width = widthOf(line);
  const separator = WIDE.test(next[0]!) ? 0 : 1;
  if (width + separator + firstWordWidth(next) > column) return true;
  return !endsSentence && (STARTS_LOWER.test(next) || width >= column * 0.75);
}

function firstWordWidth(line: string): number {
  // Between Chinese and Japanese characters a line may end anywhere, but not before a closing mark.
  if (WIDE.test(line[0]!)) return CLOSING_MARK.test(line[1] ?? '') ? 4 : 2;
  const end = line.search(WORD_END);
  return end === -1 ? line.length : end;
}

function widthOf(text: string): number {
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

function joinLines(lines: readonly string[]): string {
  let text = lines[0]!;
  for (let index = 1; index < lines.length; index++) {
    const next = lines[index]!;
    text += separatorBetween(lines[index - 1]!, next) + next;
  }
  return text.replace(SPACES, ' ');
}

function separatorBetween(line: string, next: string): string {
  if (WIDE.test(line.at(-1)!) || WIDE.test(next[0]!)) return '';
  // A word that was broken at its hyphen: whether the hyphen is its own nobody can tell, so it stays.
  return BROKEN_WORD.test(line.slice(-3)) && STARTS_LOWER.test(next) ? '' : ' ';
}

function paragraphOf(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

const MIN_COLUMN = 30;
const MAX_COLUMN = 90;
const SENTENCE_END = /[.!?:…。！？：؟۔][)\]"'»”’」』）]*\s*$/;
const STARTS_LOWER = /^\p{Ll}/u;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;
const CLOSING_MARK = /[、。，．！？」』）】：；]/;
const WORD_END = /[\s\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;
const BROKEN_WORD = /\p{L}-$/u;
const SPACES = /[ \t]{2,}|\t/g;
