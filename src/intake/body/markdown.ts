import type { Nodes, Paragraph, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { escapeText, type Place } from './escape.ts';

/**
 * An article's body as Markdown, as the house writes it: `*` for emphasis, `-` for lists, a line a paragraph,
 * escapes only where a mark would be read.
 *
 * Read again by remark with remark-gfm, every text is the same. One thing no escape prevents: remark-gfm makes
 * links of bare addresses (`www.voi.id`); their text is the same.
 *
 * @param root a body without NUL and half surrogates
 * @returns Markdown that ends in one line end; empty for an empty body
 */
export function mdastToMarkdown(root: Root): string {
  const blocks = root.children.filter((node) => node.type !== 'paragraph' || node.children.length > 0);
  if (blocks.length === 0) return '';
  if (blocks.every(isPlain)) return `${blocks.map(plainParagraph).join('\n\n')}\n`;
  try {
    return (hasDefinition(root) ? referringPrinter : printer).stringify({ ...root, children: blocks });
  } catch (error) {
    // Nested so deep that the printer's stack overflows. Nobody means that: the words stay, the nesting goes.
    if (!(error instanceof RangeError)) throw error;
    return mdastToMarkdown({ type: 'root', children: blocks.flatMap(wordsOf) });
  }
}

/** Wire copy is nearly always paragraphs of text: for these the printer would do the same at ten times the cost. */
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
          // An address in angle brackets has escapes of its own.
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
