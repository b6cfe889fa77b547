import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/**
 * The text of a body, one line per block, without Markdown, addresses and HTML.
 *
 * @param markdown the body
 */
export function plainText(markdown: string): string {
  if (isPlain(markdown)) return markdown.trim();
  const blocks: string[] = [];
  try {
    collect(parser.parse(markdown), blocks);
  } catch (error) {
    // Nested too deeply for the parser; see `renderMarkdown`.
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

/** Most wire copy is only paragraphs, and parsing it would take most of the time. */
function isPlain(markdown: string): boolean {
  return !/[*_`[\]<>#|~\\&]|^ {0,3}(?:[-+]|\d+[.)]) |^ {4}|^={2,}|^-{2,}/m.test(markdown);
}

const parser = remark().use(remarkGfm).freeze();
