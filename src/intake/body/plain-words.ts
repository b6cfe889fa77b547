import type { Nodes } from 'mdast';

/**
 * The words of Markdown nodes on one line, with spaces between blocks, lines, cells and entries.
 *
 * @returns a trimmed text
 */
export function plainWords(nodes: readonly Nodes[]): string {
  let words = '';
  // Not recursive, because a body may be nested deeper than the stack allows.
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
