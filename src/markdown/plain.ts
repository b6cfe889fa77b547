import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/**
 * The words of a body, a line a block, without marks, addresses and HTML.
 *
 * @param markdown the body
 */
export function plainText(markdown: string): string {
  if (isPlain(markdown)) return markdown.trim();
  const blocks: string[] = [];
  try {
    collect(parser.parse(markdown), blocks);
  } catch (error) {
    // Nested too deep for the parser; see renderBody.
    if (error instanceof RangeError) return markdown;
    throw error;
  }
  return blocks.join('\n');
}

function collect(node: Nodes, blocks: string[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'code') {
    blocks.push(toString(node, { includeHtml: false, includeImageAlt: false }));
  } else if ('children' in node) {
    for (const child of node.children) collect(child, blocks);
  }
}

/** Most wire copy is paragraphs and nothing else; parsing it would find nothing and take the most time. */
function isPlain(markdown: string): boolean {
  return !/[*_`[\]<>#|~\\&]|^ {0,3}(?:[-+]|\d+[.)]) |^ {4}|^={2,}|^-{2,}/m.test(markdown);
}

const parser = remark().use(remarkGfm).freeze();
