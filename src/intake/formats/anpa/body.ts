import type { WireBody } from '../../wire/item.ts';
import { escapeText } from '../xml/html.ts';
import { isRow, toTable } from './table.ts';
import { typeset } from './typeset.ts';

/**
 * The text of a message. An indented line begins a paragraph, as does a line behind one that was set (`<` to the left,
 * `=` to the middle, `>` to the right); rows of a table (a tab line indicator, cells parted by `;`) become one.
 *
 * @returns undefined where no words are left
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
  // Two rows at least make a table.
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
