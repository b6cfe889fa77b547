import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Gives every block an id, `p1`, `p2`, …, so that links and search results can lead to it and a translation can be compared
 * with its original. Blocks are paragraphs, headings, list items without paragraphs, tables and code. Notes are not numbered.
 */
export function rehypeParagraphs() {
  return (tree: Root): void => {
    let number = 0;
    visit(tree, 'element', (element) => {
      if (element.tagName === 'section' && 'dataFootnotes' in element.properties) return SKIP;
      if (!isBlock(element)) return undefined;
      element.properties['id'] = `p${++number}`;
      return SKIP;
    });
  };
}

function isBlock(element: Element): boolean {
  if (/^(p|h[1-6]|table|pre)$/.test(element.tagName)) return true;
  return (
    element.tagName === 'li' &&
    !element.children.some((child) => child.type === 'element' && /^(p|ul|ol|blockquote|pre|div)$/.test(child.tagName))
  );
}
