import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts each table into a frame that scrolls on its own, reachable by keyboard, so that a phone's page never does. */
export function rehypeTables({ label }: { label: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
      // GFM leaves the body cells' alignment to `align`, which HTML has given up.
      visit(element, 'element', alignByClass);
      parent.children[index] = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['table'], tabIndex: 0, ariaLabel: label },
        children: [element],
      };
      return SKIP;
    });
  };
}

function alignByClass(cell: Element): void {
  const align = cell.properties['align'];
  if (typeof align !== 'string') return;
  delete cell.properties['align'];
  // The columns' logical sides: `right` in Markdown is where numbers end.
  cell.properties['className'] = [{ left: 'start', right: 'end', center: 'center' }[align] ?? 'start'];
}
