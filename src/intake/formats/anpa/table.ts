import { escapeText } from './escape.ts';
import { typeset } from './typeset.ts';

/** True for a row of a table: it begins with the tab line indicator (BS), or has two `;` without spaces. */
export function isRow(line: string): boolean {
  return line.startsWith('\b') || CELLS.test(line);
}

/** Writes rows as an HTML table. The first row is its head if its first cell is empty, as above a column of names. */
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
  // eslint-disable-next-line no-control-regex -- `;` or spaces of fixed width separate cells
  const parts = row.includes(';') ? row.split(';') : row.split(/[\x1e\x1f][\x1e\x1f \t]*/);
  // A teletype's `{` is ½. A single `_` means an empty cell.
  return parts.map((part) =>
    typeset(part)
      .replace(/(\d?)\{/g, '$1½')
      .replace(/^_$/, '–'),
  );
}

const CELLS = /^[^;]{0,60};[^;\s][^;]{0,30};[^;\s]/;
