import type { Element } from 'hast';
import type { Paragraph, PhrasingContent, Table, TableRow } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block, Reading } from './reading.ts';
import { isHidden } from './hidden.ts';
import type { Marks } from './inline.ts';

const MAX_COLUMNS = 50;
const MAX_CELL = 500;

/**
 * Converts a table to GFM, with the first row as its head. A layout table (one column or row, cells with lists, tables or
 * long texts) becomes its blocks, in order.
 */
export function readTable(reading: Reading, element: Element, marks: Marks, depth: number): Block[] {
  const { captions, rows } = partsOf(element);
  const read = rows.map(({ children }) => children.filter(isCell).map((cell) => readCell(reading, cell, marks, depth)));
  const full = read.filter((row) => row.some(({ blocks }) => blocks.length > 0));
  const columns = full.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const before = captions.flatMap((caption) => reading.readBlocks(caption.children, marks, depth));
  const isData = full.length > 1 && columns > 1 && columns <= MAX_COLUMNS && full.every((row) => row.every(isDatum));
  if (!isData) return [...before, ...full.flatMap((row) => row.flatMap(({ blocks }) => blocks))];
  const table: Table = {
    type: 'table',
    align: Array.from({ length: columns }, () => null),
    children: full.map((row) => toRow(row, columns)),
  };
  return [...before, table];
}

interface Cell {
  blocks: Block[];
  isHead: boolean;
  span: number;
}

function partsOf(table: Element): { captions: Element[]; rows: Element[] } {
  const captions: Element[] = [];
  const rows: Element[] = [];
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (child.type !== 'element' || isHidden(child)) continue;
      if (child.tagName === 'tr') rows.push(child);
      else if (child.tagName === 'caption') captions.push(child);
      else if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) visit(child);
    }
  };
  visit(table);
  return { captions, rows };
}

function isCell(node: Element['children'][number]): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th') && !isHidden(node);
}

function readCell(reading: Reading, cell: Element, marks: Marks, depth: number): Cell {
  const span = Number(cell.properties['colSpan'] ?? 1);
  return {
    blocks: reading.readBlocks(cell.children, marks, depth),
    isHead: cell.tagName === 'th',
    span: Number.isInteger(span) && span > 0 ? Math.min(span, MAX_COLUMNS + 1) : 1,
  };
}

function widthOf(row: readonly Cell[]): number {
  return row.reduce((sum, { span }) => sum + span, 0);
}

function isDatum({ blocks }: Cell): boolean {
  return blocks.every((block) => block.type === 'paragraph') && blocks.reduce((sum, block) => sum + plainText(block).length, 0) <= MAX_CELL;
}

function toRow(row: readonly Cell[], columns: number): TableRow {
  const cells: TableRow['children'] = [];
  for (const { blocks, isHead, span } of row) {
    cells.push({ type: 'tableCell', children: toLine(blocks as Paragraph[], isHead) });
    for (let more = 1; more < span; more += 1) cells.push({ type: 'tableCell', children: [] });
  }
  while (cells.length < columns) cells.push({ type: 'tableCell', children: [] });
  return { type: 'tableRow', children: cells };
}

/** A cell has only one line. A head cell is bold already. */
function toLine(paragraphs: readonly Paragraph[], isHead: boolean): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  for (const [index, { children }] of paragraphs.entries()) {
    if (index > 0) line.push({ type: 'text', value: ' ' });
    for (const child of children) {
      if (child.type === 'break') line.push({ type: 'text', value: ' ' });
      else if (isHead && child.type === 'strong') for (const inner of child.children) line.push(inner);
      else line.push(child);
    }
  }
  return line;
}
