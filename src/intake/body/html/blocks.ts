import type { Element, RootContent as Markup } from 'hast';
import type { Heading, ListItem } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Flow, Reading } from './reading.ts';
import { isHidden } from './hidden.ts';
import { PLAIN, type Marks } from './inline.ts';
import { nameRemoved } from './removed.ts';
import { addBreak, endParagraph } from './words.ts';

// A limit, as no reader needs deeper quotes and lists, and each level adds indentation. Chosen by hand; not measured.
const MAX_CONTAINERS = 10;

export function readHeading(reading: Reading, flow: Flow, element: Element): void {
  endParagraph(flow);
  for (const block of reading.readBlocks(element.children, PLAIN, flow.depth)) {
    if (block.type !== 'paragraph') {
      flow.blocks.push(block);
      continue;
    }
    const children = block.children.map((child) => (child.type === 'break' ? ({ type: 'text', value: ' ' } as const) : child));
    // A heading is bold already.
    const plain = children.length === 1 && children[0]?.type === 'strong' ? children[0].children : children;
    const node: Heading = { type: 'heading', depth: 2, children: plain };
    reading.headings.push({ node, level: Number(element.tagName[1]) });
    flow.blocks.push(node);
  }
}

export function readQuote(reading: Reading, flow: Flow, element: Element, marks: Marks): void {
  if (flow.depth >= MAX_CONTAINERS) {
    reading.readBlock(flow, element, marks);
    return;
  }
  endParagraph(flow);
  const children = reading.readBlocks(element.children, marks, flow.depth + 1);
  if (children.length > 0) flow.blocks.push({ type: 'blockquote', children });
}

export function readList(reading: Reading, flow: Flow, element: Element, marks: Marks): void {
  if (flow.depth >= MAX_CONTAINERS) {
    reading.readBlock(flow, element, marks);
    return;
  }
  endParagraph(flow);
  const items: ListItem[] = [];
  for (const child of element.children) {
    // Content of a list outside an item, usually a nested list, becomes an item.
    const nodes = child.type === 'element' && child.tagName === 'li' && !isHidden(child) ? child.children : [child];
    const children = reading.readBlocks(nodes, marks, flow.depth + 1);
    if (children.length === 0) continue;
    const last = items.at(-1);
    if (last && nodes[0] === child && children[0]?.type === 'list') for (const block of children) last.children.push(block);
    else items.push({ type: 'listItem', spread: children.filter(({ type }) => type === 'paragraph').length > 1, children });
  }
  if (items.length === 0) return;
  const start = Number(element.properties['start'] ?? 1);
  const ordered = element.tagName === 'ol';
  flow.blocks.push({
    type: 'list',
    ordered,
    start: ordered ? (Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1) : null,
    spread: items.some(({ spread }) => spread),
    children: items,
  });
}

export function readPre(reading: Reading, flow: Flow, element: Element, marks: Marks): void {
  endParagraph(flow);
  const lines: Markup[][] = [[]];
  for (const child of element.children) {
    if (child.type !== 'text') lines.at(-1)!.push(child);
    else
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)!.push({ type: 'text', value });
      });
  }
  for (const line of lines) {
    if (line.length === 0 || line.every((node) => node.type === 'text' && node.value.trim() === '')) endParagraph(flow);
    else {
      if (flow.runs.length > 0) addBreak(flow);
      reading.readAll(flow, line, marks);
    }
  }
  endParagraph(flow);
}

// Remove a sign-up form with its text, but not a form that a content system wraps around the article.
export function readForm(reading: Reading, flow: Flow, element: Element, marks: Marks): void {
  nameRemoved(reading, element);
  if (plainText(element).length > MAX_FORM) reading.readBlock(flow, element, marks);
}

const MAX_FORM = 500;
