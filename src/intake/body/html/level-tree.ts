import type { Element, ElementContent } from 'hast';
import { toString as plainText } from 'mdast-util-to-string';
import { DEEPER_TAGS, MAX_DEPTH, PARTED } from '../level/level.ts';
import { isHidden } from './hidden.ts';
import { REMOVED } from './removed.ts';
import { addTextTo, elementOf } from '../html-nodes.ts';

/**
 * Copies a tree, no deeper than `MAX_DEPTH`, because the conversion is recursive. Drops deeper elements and keeps their text.
 *
 * @param removed receives what was dropped
 * @param parse parses the HTML of `raw` nodes
 */
export function levelTree(
  nodes: readonly ElementContent[],
  removed: Set<string>,
  parse: (html: string) => ElementContent[],
): ElementContent[] {
  const copyOf = (from: readonly ElementContent[], depth: number): ElementContent[] => {
    const to: ElementContent[] = [];
    add(to, from, depth);
    return to;
  };
  const add = (to: ElementContent[], from: readonly ElementContent[], depth: number): void => {
    for (const node of from) {
      if (node.type === 'text') addTextTo(to, node.value);
      else if (node.type === 'raw') for (const parsed of parse(node.value)) to.push(parsed);
      else if (node.type !== 'element') continue;
      else if (depth < MAX_DEPTH || node.children.length === 0) to.push({ ...node, children: copyOf(node.children, depth + 1) });
      // Otherwise its text would become visible.
      else if (REMOVED.has(node.tagName) || isHidden(node)) to.push({ ...node, children: [{ type: 'text', value: plainText(node) }] });
      else {
        removed.add(DEEPER_TAGS);
        const breaks = (): Element[] => (PARTED.has(node.tagName) ? [elementOf('br', []), elementOf('br', [])] : []);
        to.push(...breaks());
        add(to, node.children, depth);
        to.push(...breaks());
      }
    }
  };
  return copyOf(nodes, 0);
}
