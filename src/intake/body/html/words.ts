import type { Element } from 'hast';
import type { Flow, Reading } from './reading.ts';
import { nest, type Marks } from './inline.ts';

/** Adds text to the current paragraph, with white space as a browser would show it. */
export function addText(reading: Reading, flow: Flow, value: string, marks: Marks): void {
  if (!reading.hasBlocks && EMPTY_LINE.test(value)) {
    value.split(EMPTY_LINE).forEach((part, index) => {
      if (index > 0) endParagraph(flow);
      addRun(flow, part, marks);
    });
  } else addRun(flow, value, marks);
}

/** Ends the current paragraph. Drops it if it is empty. */
export function endParagraph(flow: Flow): void {
  const { runs } = flow;
  flow.isAtSpace = true;
  if (runs.length === 0) return;
  flow.runs = [];
  const children = nest(runs);
  if (children.length > 0) flow.blocks.push({ type: 'paragraph', children });
}

/** Adds a line break. The second in a row ends the paragraph. */
export function addBreak(flow: Flow): void {
  const last = flow.runs.at(-1);
  if (flow.runs.length === 0) return;
  if (last === undefined) {
    endParagraph(flow);
    return;
  }
  flow.runs.push(undefined);
  flow.isAtSpace = true;
}

/** Superscript characters. */
export const SUPERSCRIPT = new Map(Array.from('0123456789+-−n', (from, at) => [from, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ')[at]!]));
/** Subscript characters. */
export const SUBSCRIPT = new Map(Array.from('0123456789+-−', (from, at) => [from, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋')[at]!]));

/** Markdown has no superscript. Uses the characters of Unicode if they exist (m²), else plain text (1er). */
export function readScript(reading: Reading, flow: Flow, element: Element, marks: Marks, raised: Map<string, string>): void {
  const [only, ...others] = element.children;
  if (only?.type !== 'text' || others.length > 0 || only.value.length > 8) {
    reading.readAll(flow, element.children, marks);
    return;
  }
  const characters = Array.from(only.value, (character) => raised.get(character));
  addText(reading, flow, characters.includes(undefined) ? only.value : characters.join(''), marks);
}

const EMPTY_LINE = /\n[ \t\r\f]*\n/;
/** The white space of HTML, without the no-break space. */
export const SPACES = /[ \t\n\r\f]+/g;
const WIDE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]`;
// A line end between two Chinese or Japanese characters is not a space: CSS Text 3, segment break transformation.
const WIDE_LINE_END = new RegExp(`(?<=${WIDE})[ \\t]*\\n[ \\t\\n]*(?=${WIDE})`, 'gu');

function addRun(flow: Flow, value: string, marks: Marks): void {
  let text = value.includes('\n') ? value.replace(WIDE_LINE_END, '') : value;
  text = text.replace(SPACES, ' ');
  if (flow.isAtSpace && text.startsWith(' ')) text = text.slice(1);
  if (text === '') return;
  flow.isAtSpace = text.endsWith(' ');
  flow.runs.push({ value: text, marks });
}
