import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts each table into a box that scrolls sideways and can be focused, so that the page itself need not scroll on phones. */
export function rehypeTables({ label }: { label: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
      // GFM output uses `align`, which HTML has deprecated.
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
  // Logical sides, for right-to-left languages: `right` in Markdown means the end of the line.
  cell.properties['className'] = [{ left: 'start', right: 'end', center: 'center' }[align] ?? 'start'];
}
