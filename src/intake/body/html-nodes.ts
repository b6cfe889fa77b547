import type { Element, ElementContent } from 'hast';

/*
 * A body as a tree of HTML elements. Nodes of type `raw` hold HTML that is not parsed yet.
 */

/** True if there is no element and no text besides white space. */
export function isEmptyTree(nodes: readonly { type: string; value?: string }[]): boolean {
  return nodes.every((node) => node.type !== 'element' && !/\S/.test(node.value ?? ''));
}

/** Adds a text. Neighbouring texts become one, as in the tree that a parser of HTML makes. */
export function addTextTo(nodes: ElementContent[], value: string): void {
  const last = nodes.at(-1);
  if (value === '') return;
  if (last?.type === 'text') last.value += value;
  else nodes.push({ type: 'text', value });
}

/** Makes an element. */
export function elementOf(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}
