import type { Element, Root, RootContent as Markup } from 'hast';
import type { Heading, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { WireImage } from '../../wire/item.ts';
import { readForm, readHeading, readList, readPre, readQuote } from './blocks.ts';
import { areSeparateLabels } from './separate-labels.ts';
import { isHidden } from './hidden.ts';
import { PLAIN, type Marks } from './inline.ts';
import { readLink } from './link.ts';
import { addPictures, isFigure, readFigure } from './picture.ts';
import { nameRemoved, REMOVED } from './removed.ts';
import { readTable } from './table.ts';
import { plainWords } from '../plain-words.ts';
import { addBreak, addText, endParagraph, readScript, SPACES, SUBSCRIPT, SUPERSCRIPT } from './words.ts';
import type { Block, Flow, Reading } from './reading.ts';

/** Converts a tree that is not deeper than the stack allows. */
export function readFlow(
  tree: Root,
  { base, removed, hasBlocks }: Pick<Reading, 'base' | 'removed' | 'hasBlocks'>,
): { children: RootContent[]; images: WireImage[] } {
  const reading: Reading = {
    base,
    removed,
    hasBlocks,
    images: [],
    addresses: new Set(),
    done: new Set(),
    headings: [],
    readAll: (flow, nodes, marks) => readAll(reading, flow, nodes, marks),
    readBlock: (flow, element, marks) => readBlock(reading, flow, element, marks),
    readBlocks: (nodes, marks, depth) => readBlocks(reading, nodes, marks, depth),
    readText: (nodes) => readText(reading, nodes),
  };
  const children = readBlocks(reading, tree.children, PLAIN, 0);
  rankHeadings(reading.headings);
  while (children[0]?.type === 'thematicBreak') children.shift();
  while (children.at(-1)?.type === 'thematicBreak') children.pop();
  return { children, images: reading.images };
}

/** Converts `nodes` to blocks. */
function readBlocks(reading: Reading, nodes: readonly Markup[], marks: Marks, depth: number): Block[] {
  const flow: Flow = { blocks: [], runs: [], isAtSpace: true, depth };
  readAll(reading, flow, nodes, marks);
  endParagraph(flow);
  return flow.blocks;
}

/** Adds `nodes` to `flow`. */
function readAll(reading: Reading, flow: Flow, nodes: readonly Markup[], marks: Marks): void {
  let before: Markup | undefined;
  for (const node of nodes) {
    if (areSeparateLabels(before, node)) addText(reading, flow, ' ', marks);
    if (node.type === 'text') addText(reading, flow, node.value, marks);
    else if (node.type === 'element') readElement(reading, flow, node, marks);
    if (node.type !== 'comment') before = node;
  }
}

/** The text of `nodes` on one line, without marks. */
function readText(reading: Reading, nodes: readonly Markup[]): string {
  return plainWords(readBlocks(reading, nodes, PLAIN, 0));
}

function readElement(reading: Reading, flow: Flow, element: Element, marks: Marks): void {
  if (reading.done.has(element)) return;
  const name = element.tagName;
  if (REMOVED.has(name)) {
    nameRemoved(reading, element);
    return;
  }
  if (isHidden(element)) {
    const text = plainText(element).replace(SPACES, ' ').trim();
    if (text !== '') reading.removed.add(`hidden text: “${text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text}”`);
    return;
  }
  const read = READERS.get(name);
  if (read) read(reading, flow, element, marks);
  else if (BLOCKS.has(name)) readBlock(reading, flow, element, marks);
  else readAll(reading, flow, element.children, marks);
}

type Reader = (reading: Reading, flow: Flow, element: Element, marks: Marks) => void;

/** Adds an element whose content is in separate paragraphs. */
function readBlock(reading: Reading, flow: Flow, element: Element, marks: Marks): void {
  endParagraph(flow);
  if (isFigure(element)) readFigure(reading, flow, element, marks);
  else readAll(reading, flow, element.children, marks);
  endParagraph(flow);
}

const marked =
  (more: Marks): Reader =>
  (reading, flow, element, marks) =>
    readAll(reading, flow, element.children, { ...marks, ...more });

const READERS = new Map<string, Reader>(
  Object.entries<Reader>({
    a: (reading, flow, element, marks) => {
      const link = readLink(reading, element);
      readAll(reading, flow, element.children, link ? { ...marks, link } : marks);
    },
    b: marked({ strong: true }),
    strong: marked({ strong: true }),
    i: marked({ emphasis: true }),
    em: marked({ emphasis: true }),
    cite: marked({ emphasis: true }),
    del: marked({ delete: true }),
    s: marked({ delete: true }),
    strike: marked({ delete: true }),
    code: marked({ code: true }),
    br: (_reading, flow) => addBreak(flow),
    form: readForm,
    hr: (_reading, flow) => {
      endParagraph(flow);
      if (flow.blocks.length > 0 && flow.blocks.at(-1)!.type !== 'thematicBreak') flow.blocks.push({ type: 'thematicBreak' });
    },
    img: (reading, flow, element, marks) => addPictures(reading, flow, element, marks),
    picture: (reading, flow, element, marks) => addPictures(reading, flow, element, marks),
    noscript: (reading, flow, element, marks) => addPictures(reading, flow, element, marks),
    q: (reading, flow, element, marks) => {
      addText(reading, flow, '“', marks);
      readAll(reading, flow, element.children, marks);
      addText(reading, flow, '”', marks);
    },
    rt: (reading, flow, element, marks) => {
      addText(reading, flow, '(', marks);
      readAll(reading, flow, element.children, marks);
      addText(reading, flow, ')', marks);
    },
    sup: (reading, flow, element, marks) => readScript(reading, flow, element, marks, SUPERSCRIPT),
    sub: (reading, flow, element, marks) => readScript(reading, flow, element, marks, SUBSCRIPT),
    h1: readHeading,
    h2: readHeading,
    h3: readHeading,
    h4: readHeading,
    h5: readHeading,
    h6: readHeading,
    blockquote: readQuote,
    ul: readList,
    ol: readList,
    menu: readList,
    dir: readList,
    pre: readPre,
    dt: (reading, flow, element, marks) => readBlock(reading, flow, element, { ...marks, strong: true }),
    table: (reading, flow, element, marks) => {
      endParagraph(flow);
      for (const block of readTable(reading, element, marks, flow.depth)) flow.blocks.push(block);
    },
  }),
);

const BLOCKS = new Set(
  (
    'address article aside body center dd details div dl fieldset figcaption figure footer header html li main p ' +
    'section summary hgroup search tbody td tfoot th thead tr caption legend'
  ).split(' '),
);

function rankHeadings(headings: Reading['headings']): void {
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  for (const { node, level } of headings) node.depth = Math.min(6, levels.indexOf(level) + 2) as Heading['depth'];
}
