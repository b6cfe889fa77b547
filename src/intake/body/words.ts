import type { Nodes, Paragraph, Parents, RootContent } from 'mdast';

/** The words of a block, with a line end for a break. Pictures have no words. */
export function wordsOf(block: Nodes): string {
  if (block.type === 'paragraph' && block.children.length === 1 && block.children[0]!.type === 'text') return block.children[0].value;
  let words = '';
  // Not recursive, because a body may be nested deeper than the stack allows.
  const stack: Nodes[] = [block];
  for (let node = stack.pop(); node; node = stack.pop()) {
    words += ownWords(node);
    if ('children' in node) for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!);
  }
  return words;
}

/**
 * Removes characters from the start of a paragraph, counted as in `wordsOf`. The rest keeps its emphasis and links. Removes
 * an emphasis without words too.
 */
export function dropStart(paragraph: Paragraph, count: number): void {
  drop(paragraph, count, 'start');
}

/** Removes characters from the end of a paragraph. */
export function dropEnd(paragraph: Paragraph, count: number): void {
  drop(paragraph, count, 'end');
}

/** True for a paragraph. Only paragraphs contain furniture; lists and tables belong to the article. */
export function isParagraph(block: RootContent | undefined): block is Paragraph {
  return block?.type === 'paragraph';
}

function drop(paragraph: Paragraph, count: number, edge: 'start' | 'end'): void {
  const path: Parents[] = [paragraph];
  let left = count;
  while (left > 0 && path.length > 0) {
    const parent = path.at(-1)!;
    const child = edge === 'start' ? parent.children[0] : parent.children.at(-1);
    if (!child) {
      path.pop();
      if (path.length > 0) removeEdge(path.at(-1)!, edge);
    } else if ('children' in child) {
      path.push(child);
    } else {
      const words = ownWords(child);
      if (words.length > left && child.type === 'text') {
        child.value = edge === 'start' ? words.slice(left) : words.slice(0, -left);
        return;
      }
      left -= words.length;
      removeEdge(parent, edge);
    }
  }
  // Remove an emphasis that has no words left.
  while (path.length > 1 && path.at(-1)!.children.length === 0) {
    path.pop();
    removeEdge(path.at(-1)!, edge);
  }
}

function removeEdge(parent: Parents, edge: 'start' | 'end'): void {
  if (edge === 'start') parent.children.shift();
  else parent.children.pop();
}

function ownWords(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return node.type === 'break' ? '\n' : '';
}
