import type { Element, ElementContent } from 'hast';
import { elementOf } from '../../body/html-nodes.ts';

/**
 * Moves content that is in a table but in no cell before the table, as the HTML standard does (“foster parenting”), and
 * makes rows for cells that are in no row. Otherwise this content would be lost, because only rows are read.
 *
 * @param table changed
 * @returns the content that was outside cells, then the table
 */
export function withoutStrays(table: Element): ElementContent[] {
  const strays: ElementContent[] = [];
  table.children = rowsOf(table, strays);
  return [...strays, table];
}

/** The content of a table or of a section of it. */
function rowsOf(holder: Element, strays: ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  let implied: Element | undefined;
  for (const child of holder.children) {
    if (child.type !== 'element') addStray(strays, child);
    else if (CELLS.has(child.tagName)) {
      if (!implied) kept.push((implied = elementOf('tr', [])));
      implied.children.push(child);
    } else {
      implied = undefined;
      if (child.tagName === 'tr') addRow(kept, child, strays);
      else if (SECTIONS.has(child.tagName)) kept.push({ ...child, children: rowsOf(child, strays) });
      else if (BESIDE_ROWS.has(child.tagName)) kept.push(child);
      else addStray(strays, child);
    }
  }
  return kept;
}

/** Adds a row, then the rows that are inside it. */
function addRow(rows: ElementContent[], row: Element, strays: ElementContent[]): void {
  const cells: ElementContent[] = [];
  rows.push({ ...row, children: cells });
  for (const child of row.children) {
    if (child.type !== 'element') addStray(strays, child);
    else if (CELLS.has(child.tagName)) cells.push(child);
    else if (child.tagName === 'tr') addRow(rows, child, strays);
    else if (SECTIONS.has(child.tagName)) rows.push({ ...child, children: rowsOf(child, strays) });
    else addStray(strays, child);
  }
}

function addStray(strays: ElementContent[], node: ElementContent): void {
  if (node.type !== 'text' || /\S/.test(node.value)) strays.push(node);
}

const CELLS = new Set(['td', 'th']);
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const BESIDE_ROWS = new Set(['caption', 'colgroup', 'col']);
