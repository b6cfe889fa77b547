import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Makes the body's headings start at `h2`, without gaps: the headline is the page's only `h1`. */
export function rehypeHeadings() {
  return (tree: Root): void => {
    const levels = new Set<number>();
    visit(tree, 'element', ({ tagName, properties }) => {
      if ('dataFootnotes' in properties) return SKIP;
      const level = levelOf(tagName);
      if (level) levels.add(level);
      return undefined;
    });
    // Closes gaps too: if a body has only ###, they become h2.
    const order = [...levels].toSorted((a, b) => a - b);
    visit(tree, 'element', (element) => {
      // The heading of the notes is always h2.
      if ('dataFootnotes' in element.properties) return SKIP;
      const level = levelOf(element.tagName);
      if (level) element.tagName = `h${Math.min(6, order.indexOf(level) + 2)}`;
      return undefined;
    });
  };
}

function levelOf(tagName: string): number | undefined {
  const match = /^h([1-6])$/.exec(tagName);
  return match ? Number(match[1]) : undefined;
}
