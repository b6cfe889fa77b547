import type { Nodes, RootContent } from 'mdast';
import { wordsOf } from '../../body/words.ts';

/** True for a block that may be a single line. */
export function isLine(block: RootContent): boolean {
  return block.type === 'paragraph' || block.type === 'heading';
}

/** A line’s words, without its number and its marks. */
export function bare(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** A block's words on one line. */
export function lineOf(block: Nodes): string {
  return wordsOf(block).replace(/\s+/g, ' ').trim();
}
