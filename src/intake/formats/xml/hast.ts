import type { Element, ElementContent } from 'hast';
import { VOID_ELEMENTS } from '../../body/level/scan.ts';
import { addTextTo, elementOf } from '../../body/html-nodes.ts';
import { withoutStrays } from './table.ts';
import type { XmlElement, XmlNode } from './element.ts';

/**
 * How to convert an element: to an HTML element of this name, to its content only (`''`), to nothing (undefined), or to a
 * text.
 */
export type TagOf = (element: XmlElement) => string | undefined | { text: string };

/**
 * Converts nodes to HTML elements, with their text verbatim. Mends tables as a parser of HTML does. Other elements may be
 * where HTML does not allow them, such as a block in a paragraph. The result is not safe to show yet, because it contains the
 * sender's addresses.
 *
 * @param nodes not deeper than `parseXml` allows
 */
export function toHast(nodes: readonly XmlNode[], tagOf: TagOf): ElementContent[] {
  const converted: ElementContent[] = [];
  addNodes(converted, nodes, tagOf);
  return converted;
}

function addNodes(parent: ElementContent[], nodes: readonly XmlNode[], tagOf: TagOf): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      addTextTo(parent, node.replace(/\r\n?/g, '\n'));
      continue;
    }
    const tag = tagOf(node);
    if (tag === undefined) continue;
    if (typeof tag !== 'string') addTextTo(parent, tag.text);
    else if (tag === '') addNodes(parent, node.children, tagOf);
    else if (VOID_ELEMENTS.has(tag)) {
      // A void element has no content in HTML, so what was sent as its content goes after it.
      parent.push(elementOf(tag, [], propertiesOf(node)));
      addNodes(parent, node.children, tagOf);
    } else {
      const element = elementOf(tag, toHast(node.children, tagOf), propertiesOf(node));
      for (const part of tag === 'table' ? withoutStrays(element) : [element]) {
        if (part.type === 'text') addTextTo(parent, part.value);
        else parent.push(part);
      }
    }
  }
}

/** Keeps the names of XHTML without prefix. Leaves out what is not text, and what HTML parses by other rules. */
export function xhtmlTag({ local }: XmlElement): string | undefined {
  const tag = local.toLowerCase();
  if (NO_TEXT.has(tag)) return undefined;
  if (tag === 'image') return 'img';
  return /^[a-z][a-z0-9]*$/.test(tag) && !DOCUMENT.has(tag) ? tag : '';
}

/** Attributes by their names in hast: https://github.com/syntax-tree/hast#properties */
function propertiesOf(element: XmlElement): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const name in element.attributes) {
    const target = name === 'xml:lang' && element.attributes['lang'] === undefined ? 'lang' : name.toLowerCase();
    if (!/^[a-z][a-z0-9-]*$/.test(target) || target === 'xmlns') continue;
    const value = element.attributes[name]!;
    const property = PROPERTIES.get(target) ?? target.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    properties[property] ??= LISTS.has(property) ? value.split(/\s+/).filter(Boolean) : FLAGS.has(property) ? true : value;
  }
  return properties;
}

const PROPERTIES = new Map([
  ['class', 'className'],
  ['colspan', 'colSpan'],
  ['rowspan', 'rowSpan'],
  ['itemprop', 'itemProp'],
  ['srcset', 'srcSet'],
]);
const LISTS = new Set(['className', 'itemProp']);
const FLAGS = new Set(['hidden', 'open']);

// Elements of a document, which a parser of HTML does not keep in a fragment.
const DOCUMENT = new Set(['html', 'body', 'frameset']);

// The first row has elements that HTML reads as raw text.
const NO_TEXT = new Set([
  ...'script style title textarea xmp iframe noembed noframes noscript plaintext'.split(' '),
  ...'head template svg math object applet select'.split(' '),
]);
