import type { Root } from 'mdast';
import { isParagraph, wordsOf } from '../body/words.ts';

/**
 * Converts a paragraph of signs (`___`, `* * *`) to a thematic break. Removes it at the beginning and the end of a text.
 *
 * @param root changed
 */
export function takeRules(root: Root): void {
  for (const [index, block] of root.children.entries()) {
    if (isParagraph(block) && RULE.test(wordsOf(block).trim())) root.children[index] = { type: 'thematicBreak' };
  }
  const isRule = (index: number) => root.children[index]?.type === 'thematicBreak';
  root.children = root.children.filter((_, index) => !isRule(index) || !isRule(index - 1));
  while (root.children.length > 1 && isRule(0)) root.children.shift();
  while (root.children.length > 1 && isRule(root.children.length - 1)) root.children.pop();
}

const RULE = /^(?:[_*=~#·•–—-]\s?){3,80}$/u;
