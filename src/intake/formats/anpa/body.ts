import type { WireBody } from '../../wire/item.ts';
import { escapeText } from './escape.ts';
import { isRow, toTable } from './table.ts';
import { typeset } from './typeset.ts';

/**
 * Reads the text of a message. A paragraph begins at an indented line, and after a line with an alignment (`<` left, `=`
 * centre, `>` right). Rows with a tab line indicator and cells separated by `;` become a table.
 *
 * @returns undefined if there is no text
 */
export function readText(lines: readonly string[]): WireBody | undefined {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isIndented = INDENT.test(line);
    const isSet = SET.test(line);
    const words = typeset(line);
    const last = blocks.at(-1);
    if (!HAS_WORDS.test(words)) isOpen = false;
    else if (isRow(line)) {
      if (last?.kind === 'table') last.lines.push(line);
      else blocks.push({ kind: 'table', lines: [line] });
      isOpen = false;
    } else {
      if (isOpen && !isIndented && !line.startsWith('^') && last?.kind === 'text') last.lines.push(words);
      else blocks.push({ kind: 'text', lines: [words] });
      isOpen = !isSet;
    }
  }
  if (blocks.length === 0) return undefined;
  // A table has at least two rows.
  const hasTable = blocks.some(({ kind, lines: rows }) => kind === 'table' && rows.length > 1);
  if (!hasTable) return { kind: 'text', value: blocks.map((block) => block.lines.map(typeset).join('\n')).join('\n\n') };
  return { kind: 'html', value: blocks.map(toHtml).join('\n') };
}

interface Block {
  kind: 'text' | 'table';
  lines: string[];
}

function toHtml({ kind, lines }: Block): string {
  if (kind === 'table' && lines.length > 1) return toTable(lines);
  return `<p>${escapeText(lines.map(typeset).join('\n'))}</p>`;
}

const INDENT = /^\^?(?:\t|[ ]{2})/;
const SET = /[<=>][ \t]*$/;
const HAS_WORDS = /[\p{L}\p{N}]/u;
