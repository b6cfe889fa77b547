import type { Element, Root, RootContent as Markup } from 'hast';
import type { BlockContent, DefinitionContent, Heading, ListItem, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { WireImage } from '../wire-item.ts';
import { isHidden } from './html-hidden.ts';
import { nest, PLAIN, type Marks, type Run } from './html-inline.ts';
import { readLink } from './html-link.ts';
import { addPictures, readFigure } from './html-picture.ts';
import { nameRemoved, REMOVED } from './html-removed.ts';
import { readTable } from './html-table.ts';

/** What holds for a whole body while it is read. */
export interface Reading {
  base?: string | undefined;
  removed: Set<string>;
  images: WireImage[];
  /** The addresses of the pictures, to have each once. */
  addresses: Set<string>;
  /** The headings that were made and the level each had. */
  headings: { node: Heading; level: number }[];
  /** Whether the HTML marks its paragraphs; where it does not, empty lines do. */
  hasBlocks: boolean;
}

/** Blocks in the making: those done, and the paragraph that is being written. */
export interface Flow {
  blocks: Block[];
  runs: Run[];
  /** Whether more white space would add nothing. */
  isAtSpace: boolean;
  /** How many quotes and lists this stands in. */
  depth: number;
}

export type Block = BlockContent | DefinitionContent;

// Deeper quotes and lists nobody reads, and Markdown's writer indents each.
const MAX_CONTAINERS = 10;

/** Reads a tree that is not deeper than the stack allows. */
export function readFlow(
  tree: Root,
  { base, removed, hasBlocks }: Pick<Reading, 'base' | 'removed' | 'hasBlocks'>,
): { children: RootContent[]; images: WireImage[] } {
  const reading: Reading = { base, removed, hasBlocks, images: [], addresses: new Set(), headings: [] };
  const children = readBlocks(reading, tree.children, PLAIN, 0);
  rankHeadings(reading.headings);
  while (children[0]?.type === 'thematicBreak') children.shift();
  while (children.at(-1)?.type === 'thematicBreak') children.pop();
  return { children, images: reading.images };
}

/** The blocks that `nodes` come to. */
export function readBlocks(reading: Reading, nodes: readonly Markup[], marks: Marks, depth: number): Block[] {
  const flow: Flow = { blocks: [], runs: [], isAtSpace: true, depth };
  readAll(reading, flow, nodes, marks);
  endParagraph(flow);
  return flow.blocks;
}

/** Reads `nodes` into `flow`. */
export function readAll(reading: Reading, flow: Flow, nodes: readonly Markup[], marks: Marks): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(reading, flow, node.value, marks);
    else if (node.type === 'element') readElement(reading, flow, node, marks);
  }
}

/** Ends the paragraph that is being written; an empty one comes to nothing. */
export function endParagraph(flow: Flow): void {
  const { runs } = flow;
  flow.isAtSpace = true;
  if (runs.length === 0) return;
  flow.runs = [];
  const children = nest(runs);
  if (children.length > 0) flow.blocks.push({ type: 'paragraph', children });
}

/** What `nodes` say, without marks, on one line. */
export function readText(reading: Reading, nodes: readonly Markup[]): string {
  return readBlocks(reading, nodes, PLAIN, 0)
    .map((block) => plainText(block))
    .join(' ');
}

function readElement(reading: Reading, flow: Flow, element: Element, marks: Marks): void {
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
  const read = READERS[name];
  if (read) read(reading, flow, element, marks);
  else if (BLOCKS.has(name)) readBlock(reading, flow, element, marks);
  else readAll(reading, flow, element.children, marks);
}

type Reader = (reading: Reading, flow: Flow, element: Element, marks: Marks) => void;

const readBlock: Reader = (reading, flow, element, marks) => {
  endParagraph(flow);
  if (isFigure(element)) readFigure(reading, flow, element, marks);
  else readAll(reading, flow, element.children, marks);
  endParagraph(flow);
};

// A sign-up form goes with its words; one that a content system wraps around the article does not.
const readForm: Reader = (reading, flow, element, marks) => {
  nameRemoved(reading, element);
  if (plainText(element).length > MAX_FORM) readBlock(reading, flow, element, marks);
};

const MAX_FORM = 500;

const marked =
  (more: Marks): Reader =>
  (reading, flow, element, marks) =>
    readAll(reading, flow, element.children, { ...marks, ...more });

const readHeading: Reader = (reading, flow, element) => {
  endParagraph(flow);
  for (const block of readBlocks(reading, element.children, PLAIN, flow.depth)) {
    if (block.type !== 'paragraph') {
      flow.blocks.push(block);
      continue;
    }
    const children = block.children.map((child) => (child.type === 'break' ? ({ type: 'text', value: ' ' } as const) : child));
    // A heading is bold as it is.
    const plain = children.length === 1 && children[0]?.type === 'strong' ? children[0].children : children;
    const node: Heading = { type: 'heading', depth: 2, children: plain };
    reading.headings.push({ node, level: Number(element.tagName[1]) });
    flow.blocks.push(node);
  }
};

const readQuote: Reader = (reading, flow, element, marks) => {
  if (flow.depth >= MAX_CONTAINERS) {
    readBlock(reading, flow, element, marks);
    return;
  }
  endParagraph(flow);
  const children = readBlocks(reading, element.children, marks, flow.depth + 1);
  if (children.length > 0) flow.blocks.push({ type: 'blockquote', children });
};

const readList: Reader = (reading, flow, element, marks) => {
  if (flow.depth >= MAX_CONTAINERS) {
    readBlock(reading, flow, element, marks);
    return;
  }
  endParagraph(flow);
  const items: ListItem[] = [];
  for (const child of element.children) {
    // What stands in a list and in no item is an item: a list in a list, above all.
    const nodes = child.type === 'element' && child.tagName === 'li' && !isHidden(child) ? child.children : [child];
    const children = readBlocks(reading, nodes, marks, flow.depth + 1);
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
};

const readPre: Reader = (reading, flow, element, marks) => {
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
      readAll(reading, flow, line, marks);
    }
  }
  endParagraph(flow);
};

const READERS: Partial<Record<string, Reader>> = {
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
};

const BLOCKS = new Set(
  (
    'address article aside body center dd details div dl fieldset figcaption figure footer header html li main p ' +
    'section summary hgroup search tbody td tfoot th thead tr caption legend'
  ).split(' '),
);

function isFigure(element: Element): boolean {
  if (element.tagName === 'figure') return true;
  const names = element.properties['className'];
  return Array.isArray(names) && names.includes('wp-caption');
}

function addBreak(flow: Flow): void {
  const last = flow.runs.at(-1);
  if (flow.runs.length === 0) return;
  if (last === undefined) {
    endParagraph(flow);
    return;
  }
  flow.runs.push(undefined);
  flow.isAtSpace = true;
}

const EMPTY_LINE = /\n[ \t\r\f]*\n/;
const SPACES = /[ \t\n\r\f]+/g;
const WIDE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]`;
// A line end between two Chinese or Japanese characters is no space: CSS Text 3, segment break transformation.
const WIDE_LINE_END = new RegExp(`(?<=${WIDE})[ \\t]*\\n[ \\t\\n]*(?=${WIDE})`, 'gu');

function addText(reading: Reading, flow: Flow, value: string, marks: Marks): void {
  if (!reading.hasBlocks && EMPTY_LINE.test(value)) {
    value.split(EMPTY_LINE).forEach((part, index) => {
      if (index > 0) endParagraph(flow);
      addRun(flow, part, marks);
    });
  } else addRun(flow, value, marks);
}

function addRun(flow: Flow, value: string, marks: Marks): void {
  let text = value.includes('\n') ? value.replace(WIDE_LINE_END, '') : value;
  text = text.replace(SPACES, ' ');
  if (flow.isAtSpace && text.startsWith(' ')) text = text.slice(1);
  if (text === '') return;
  flow.isAtSpace = text.endsWith(' ');
  flow.runs.push({ value: text, marks });
}

const SUPERSCRIPT = new Map(Array.from('0123456789+-−n', (from, at) => [from, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ')[at]!]));
const SUBSCRIPT = new Map(Array.from('0123456789+-−', (from, at) => [from, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋')[at]!]));

/** Markdown knows no raised text: m² where Unicode has the characters, else as it stands (1er). */
function readScript(reading: Reading, flow: Flow, element: Element, marks: Marks, raised: Map<string, string>): void {
  const [only, ...others] = element.children;
  if (only?.type !== 'text' || others.length > 0 || only.value.length > 8) {
    readAll(reading, flow, element.children, marks);
    return;
  }
  const characters = Array.from(only.value, (character) => raised.get(character));
  addText(reading, flow, characters.includes(undefined) ? only.value : characters.join(''), marks);
}

function rankHeadings(headings: Reading['headings']): void {
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  for (const { node, level } of headings) node.depth = Math.min(6, levels.indexOf(level) + 2) as Heading['depth'];
}
