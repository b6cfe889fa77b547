import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { wordsOf } from './words.ts';
import { endsSentence, isEntry, isFull, separatorBetween, startsAnew, startsLower, widthOf } from './lines.ts';

/**
 * Joins lines that a wire wrapped at a fixed width with `<br>`: the breaks become spaces. Keeps the breaks of poems,
 * addresses, lists and tables. Makes paragraphs at indented lines, if the wire marks paragraphs in that way.
 *
 * A body is wrapped if for nearly every line the next word would not have fitted, and few lines begin with a capital.
 */
export function joinWrapped(blocks: readonly RootContent[]): RootContent[] {
  const broken = blocks.filter((block): block is Paragraph => block.type === 'paragraph' && block.children.some(isBreak));
  if (broken.length === 0) return [...blocks];
  const all = broken.map((paragraph) => wordsOf(paragraph).split('\n'));
  const column = wrapColumn(all);
  if (column === 0)
    return isRunning(all)
      ? blocks.map((block) => (broken.includes(block as Paragraph) ? withoutBreaks(block as Paragraph) : block))
      : [...blocks];
  return blocks.flatMap((block) =>
    block.type === 'paragraph' && block.children.some(isBreak) ? joinParagraph(block, wordsOf(block).split('\n'), column) : [block],
  );
}

/** The width of wrapped lines; 0 if the lines are not wrapped. */
function wrapColumn(paragraphs: readonly (readonly string[])[]): number {
  let column = 0;
  for (const lines of paragraphs) for (const line of lines) column = Math.max(column, widthOf(line.trim()));
  if (column < MIN_COLUMN || column > MAX_COLUMN) return 0;
  let joints = 0;
  let full = 0;
  let ends = 0;
  let anew = 0;
  for (const lines of paragraphs) {
    for (const [index, line] of lines.slice(0, -1).entries()) {
      const [words, next] = [line.trim(), lines[index + 1]!];
      if (isEntry(next.trim()) || INDENT.test(next) || (endsSentence(words) && !isFull(words, next.trim(), column))) ends++;
      else {
        joints++;
        if (isFull(words, next.trim(), column - TOLERANCE)) full++;
        if (startsAnew(words, next.trim())) anew++;
      }
    }
  }
  return joints === 0 || full < joints * 0.8 || anew > joints * 0.6 || ends > joints * 2 ? 0 : column;
}

function joinParagraph(paragraph: Paragraph, lines: readonly string[], column: number): Paragraph[] {
  const paragraphs: Paragraph[] = [{ type: 'paragraph', children: [] }];
  let index = 0;
  for (const child of paragraph.children) {
    const { children } = paragraphs.at(-1)!;
    if (!isBreak(child)) addChild(children, child);
    else {
      const line = lines[index]!.trim();
      const next = lines[++index] ?? '';
      const isFilled = isFull(line, next.trim(), column);
      if (isEntry(next.trim()) && !(isFilled && !isEntry(line))) children.push(child);
      else if (INDENT.test(next) || (endsSentence(line) && !isFilled)) paragraphs.push({ type: 'paragraph', children: [] });
      else if (isFilled || widthOf(line) >= column * 0.75) addChild(children, { type: 'text', value: separatorBetween(line, next.trim()) });
      else children.push(child);
    }
  }
  for (const { children } of paragraphs) trimStart(children);
  return paragraphs.filter(({ children }) => children.length > 0);
}

function addChild(children: PhrasingContent[], child: PhrasingContent): void {
  const last = children.at(-1);
  if (child.type !== 'text' || last?.type !== 'text') {
    if (child.type !== 'text' || child.value !== '') children.push(child.type === 'text' ? { ...child } : child);
    return;
  }
  const value = last.value.endsWith(' ') ? child.value.trimStart() : child.value;
  last.value += value;
}

function trimStart(children: PhrasingContent[]): void {
  const first = children[0];
  if (first?.type !== 'text') return;
  first.value = first.value.trimStart();
  if (first.value === '') children.shift();
}

function isBreak({ type }: { type: string }): boolean {
  return type === 'break';
}

const MIN_COLUMN = 40;
const MAX_COLUMN = 100;
// Allows for indents and marks that were removed since the lines were wrapped.
const TOLERANCE = 4;
// Spaces that HTML does not collapse.
const INDENT = /^[\u00a0\u2002\u2003\u3000]/;

/**
 * True if every break is in the middle of a sentence, for lines of any width: the next line begins with a small letter, or
 * the line before ends with a word that does not end a line of verse or of an address.
 */
function isRunning(paragraphs: readonly (readonly string[])[]): boolean {
  let width = 0;
  let joints = 0;
  for (const lines of paragraphs) {
    if (!endsSentence(lines.at(-1)!.trim())) return false;
    for (const [index, line] of lines.slice(0, -1).entries()) {
      const [words, next] = [line.trim(), lines[index + 1]!.trim()];
      if (endsSentence(words) || isEntry(next) || !(startsLower(next) || LINKING.test(words))) return false;
      width += widthOf(words);
      joints++;
    }
  }
  return joints > 0 && width >= joints * MIN_RUNNING;
}

function withoutBreaks(paragraph: Paragraph): Paragraph {
  const children: PhrasingContent[] = [];
  const lines = wordsOf(paragraph).split('\n');
  let index = 0;
  for (const child of paragraph.children) {
    if (isBreak(child)) addChild(children, { type: 'text', value: separatorBetween(lines[index]!.trim(), (lines[++index] ?? '').trim()) });
    else addChild(children, child);
  }
  return { ...paragraph, children };
}

// Verse has shorter lines.
const MIN_RUNNING = 45;
const LINKING =
  /(?:^|\s)(?:on|in|at|of|to|the|an?|and|or|for|with|by|from|as|that|is|was|were|has|had|its|le|la|les|de|du|des|une?|et|à|au|aux|en|sur|dans|par|pour|que|qui|yang|dan|di|ke|dari|pada|untuk|dengan|oleh)$/iu;
