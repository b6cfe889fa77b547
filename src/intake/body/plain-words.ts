import type { Nodes } from 'mdast';

/**
 * The words of Markdown's nodes on one line. What stands apart on a page (blocks, lines, cells, entries) is apart here.
 *
 * @returns without white space at its ends
 */
export function plainWords(nodes: readonly Nodes[]): string {
  let words = '';
  // No recursion: a body may be nested deeper than the stack.
  const stack: (Nodes | string)[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') words += node;
    else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words += node.value;
    else if (node.type === 'break') words += ' ';
    else if ('children' in node) {
      const isApart = APART.has(node.type);
      if (isApart) stack.push(' ');
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!);
      if (isApart) words += ' ';
    }
  }
  return words.replace(/[ \t\n\r\f]+/g, ' ').trim();
}

const APART = new Set(['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell']);
