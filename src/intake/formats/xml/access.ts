import type { XmlElement, XmlNode } from './element.ts';

/*
 * Functions to read a tree. Names are without prefix. All accept a missing element, so that a path needs no checks.
 */

/** The first child of that name. */
export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.local === local);
}

/** All children of that name, or all child elements. */
export function children(element: XmlElement | undefined, local?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (local === undefined || node.local === local),
  );
}

/** The element at the end of a path of first children. */
export function find(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce(child, element);
}

/** All elements of one of these names under an element, in the document's order. */
export function descendants(element: XmlElement | undefined, ...locals: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const collect = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      if (locals.includes(node.local)) found.push(node);
      collect(node);
    }
  };
  if (element) collect(element);
  return found;
}

/** An attribute's value, trimmed; undefined if it is empty. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name]?.trim() || undefined;
}

/** The text of an element on one line, with single spaces; undefined if it is empty. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  return collapse(rawText(element, ' ')).trim() || undefined;
}

/** The text of an element with all its white space. `separator` goes around blocks and between two adjacent names. */
export function rawText(element: XmlElement, separator = ''): string {
  let text = '';
  let before: XmlNode | undefined;
  for (const node of element.children) {
    if (typeof node === 'string') text += node;
    else if (BLOCKS.has(node.local)) text += separator + rawText(node, separator) + separator;
    else text += (isName(before) && isName(node) ? separator : '') + rawText(node, separator);
    before = node;
  }
  return text;
}

/** True for an element with a meaning (`city`, `person`), false for one that only formats text. */
function isName(node: XmlNode | undefined): boolean {
  return node !== undefined && typeof node !== 'string' && !FORMATTING.has(node.local.toLowerCase());
}

/** True if one of the nodes contains anything but white space. */
export function hasText(nodes: readonly XmlNode[]): boolean {
  return nodes.some((node) => (typeof node === 'string' ? /\S/.test(node) : hasText(node.children)));
}

/** Collapses XML's white space. Other spaces, such as the no-break and the ideographic space, are text. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

// Elements that may format part of a word.
const FORMATTING = new Set('em strong b i u s a q sub sup small span font del ins mark lang frac num'.split(' '));

// Elements that separate words without white space.
const BLOCKS = new Set([
  ...['p', 'br', 'div', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr'],
  ...['hl1', 'hl2', 'byttl', 'location', 'story.date', 'block', 'bq', 'q-block'],
]);
