import type { Paragraph, Root } from 'mdast';
import { endsSentence, isEntry, isFull, separatorBetween, startsAnew, startsLower, widthOf } from './lines.ts';

/**
 * Splits plain text into paragraphs. Nothing in it is read as Markdown.
 *
 * A paragraph ends at a blank line, before an indented line, and, if the text is not wrapped, at every line end. Lines that
 * were wrapped at a column (60 to 90 in wire copy) are joined, with a space except between Chinese and Japanese characters.
 * The column is the width of the widest line: a line was wrapped if the next word would not have fitted.
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
      const starts = !current || (isIndented && indentOf(line) > 1) || !continues(previous!, words, column, current[0]!);
      if (starts) paragraphs.push([words]);
      else current.push(words);
    }
    previous = words === '' ? undefined : words;
  }
  return { type: 'root', children: paragraphs.map(joinLines).map(paragraphOf) };
}

/** The widest line of a wrapped text; 0 if it is not wrapped: lines are too long, or most end a sentence or begin one. */
function wrapColumn(lines: readonly string[], isIndented: boolean): number {
  let widest = 0;
  let within = 0;
  let beyond = 0;
  let joints = 0;
  let sentences = 0;
  let anew = 0;
  for (const [index, line] of lines.entries()) {
    // The line is too long for a wrapped text. Its exact width does not matter.
    const width = line.length > MAX_COLUMN ? line.length : widthOf(line.trim());
    if (width > MAX_COLUMN) beyond++;
    else if (width > 0) {
      within++;
      widest = Math.max(widest, width);
      const next = lines[index + 1] ?? '';
      if (next.trim() === '' || (isIndented && indentOf(next) > 1)) continue;
      joints++;
      if (endsSentence(line)) sentences++;
      if (startsAnew(line, next.trim())) anew++;
    }
  }
  // Most lines of a poem or a list begin with a capital. In German text nearly half do.
  const isVerse = joints >= FEW_LINES && anew > joints * 0.8;
  // A wrapped text may contain an address or a table with long lines.
  return beyond * 8 > within || widest < MIN_COLUMN || sentences > joints * 0.6 || isVerse ? 0 : widest;
}

/** True if only some lines are indented. Then an indented line begins a paragraph. */
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
  // A tab, or the ideographic space that indents Chinese and Japanese.
  return line[width] === '\t' || line[width] === '\u3000' ? width + 2 : width;
}

function continues(line: string, next: string, column: number, first: string): boolean {
  if (isEntry(next) && (isEntry(first) || column === 0 || !isFull(line, next, column))) return false;
  const endsThere = endsSentence(line.slice(-3));
  if (column === 0) return !endsThere && startsLower(next);
  if (isFull(line, next, column)) return true;
  return !endsThere && (startsLower(next) || widthOf(line) >= column * 0.75);
}

function joinLines(lines: readonly string[]): string {
  let text = lines[0]!;
  for (let index = 1; index < lines.length; index++) {
    const next = lines[index]!;
    text += separatorBetween(lines[index - 1]!, next) + next;
  }
  return text.replace(SPACES, ' ');
}

function paragraphOf(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

const FEW_LINES = 3;
const MIN_COLUMN = 30;
const MAX_COLUMN = 90;
const SPACES = /[ \t]{2,}|\t/g;
