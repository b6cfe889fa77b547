import { escapeText } from '../xml/html.ts';
import { typeset } from './typeset.ts';

/** True for a row of a table: it opens with the tab line indicator (BS), or two `;` part cells without spaces. */
export function isRow(line: string): boolean {
  return line.startsWith('\b') || CELLS.test(line);
}

/** Rows as an HTML table. The first is its head where its first cell is empty, as over a column of names. */
export function toTable(rows: readonly string[]): string {
  const cells = rows.map(cellsOf);
  const hasHead = cells[0]![0] === '';
  const html = cells.map((row, index) => {
    const tag = hasHead && index === 0 ? 'th' : 'td';
    return `<tr>${row.map((cell) => `<${tag}>${escapeText(cell)}</${tag}>`).join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}

function cellsOf(row: string): string[] {
  // eslint-disable-next-line no-control-regex -- cells are parted by `;`, or by spaces of fixed width
  const parts = row.includes(';') ? row.split(';') : row.split(/[\x1e\x1f][\x1e\x1f \t]*/);
  // A teletype's `{` is one half; a lone `_` says that there is nothing.
  return parts.map((part) =>
    typeset(part)
      .replace(/(\d?)\{/g, '$1½')
      .replace(/^_$/, '–'),
  );
}

const CELLS = /^[^;]{0,60};[^;\s][^;]{0,30};[^;\s]/;
