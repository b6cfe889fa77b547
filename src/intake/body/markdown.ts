import type { Nodes, Paragraph, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { escapeText, type Place } from './escape.ts';

/**
 * Writes an article's body as Markdown: `*` for emphasis, `-` for lists, one line per paragraph, escapes only where they are
 * needed.
 *
 * remark with remark-gfm reads the same texts from it. The only difference: remark-gfm links bare addresses
 * (`www.wire.example`), which cannot be prevented.
 *
 * @param root a body without NUL and lone surrogates
 * @returns Markdown that ends with one line end; empty for an empty body
 */
export function mdastToMarkdown(root: Root): string {
  const blocks = root.children.filter((node) => node.type !== 'paragraph' || node.children.length > 0);
  if (blocks.length === 0) return '';
  if (blocks.every(isPlain)) return `${blocks.map(plainParagraph).join('\n\n')}\n`;
  try {
    return (hasDefinition(root) ? referringPrinter : printer).stringify({ ...root, children: blocks });
  } catch (error) {
    // The nesting is too deep for the printer's stack. Keep the words without the nesting.
    if (!(error instanceof RangeError)) throw error;
    return mdastToMarkdown({ type: 'root', children: blocks.flatMap(wordsOf) });
  }
}

/** Writes a body of plain paragraphs, as most wire copy is. The printer would give the same result ten times slower. */
function isPlain(node: Nodes): node is Paragraph & { children: [Text] } {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]!.type === 'text';
}

function plainParagraph(paragraph: Paragraph & { children: [Text] }): string {
  return escapeText(paragraph.children[0].value, IN_PARAGRAPH);
}

function wordsOf(block: Nodes): Paragraph[] {
  const texts: string[] = [];
  const stack: Nodes[] = [block];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if ('children' in node) stack.push(...node.children.toReversed());
    else texts.push(toString(node, { includeHtml: false }));
  }
  const value = texts.join('');
  return value.trim() === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
}

function hasDefinition(root: Root): boolean {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition') return true;
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return false;
}

function printerWith(hasReferences: boolean) {
  return remark()
    .use(remarkGfm)
    .data('settings', {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      rule: '-',
      fences: true,
      listItemIndent: 'one',
      handlers: {
        text(node, _parent, state, info) {
          const { value } = node as Text;
          // An address in angle brackets needs other escapes.
          if (state.stack.includes('autolink')) return state.safe(value, info);
          const isInCell = state.stack.includes('tableCell');
          return escapeText(value, {
            before: info.before,
            after: info.after,
            isInCell,
            isOneLine: isInCell || state.stack.includes('headingAtx'),
            isInLink: state.stack.includes('label'),
            hasReferences,
          });
        },
      },
    })
    .freeze();
}

const IN_PARAGRAPH: Place = { before: '\n', after: '\n', isOneLine: false, isInCell: false, isInLink: false, hasReferences: false };
const printer = printerWith(false);
const referringPrinter = printerWith(true);
