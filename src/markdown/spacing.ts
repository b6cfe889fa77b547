import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { setSpaces } from '../languages/spacing.ts';

/** Applies `setSpaces` to all text except code. */
export function rehypeSpacing({ language }: { language: string }) {
  return (tree: Root): void => {
    visit(tree, 'text', (node, _index, parent) => {
      if (parent?.type === 'element' && parent.tagName === 'code') return;
      node.value = setSpaces(node.value, language);
    });
  };
}
