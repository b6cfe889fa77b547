import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Keeps the order of headings whole: the headline is the page's only `h1`, so a body begins at `h2`. */
export function rehypeHeadings() {
  return (tree: Root): void => {
    const levels = new Set<number>();
    visit(tree, 'element', ({ tagName, properties }) => {
      if ('dataFootnotes' in properties) return SKIP;
      const level = levelOf(tagName);
      if (level) levels.add(level);
      return undefined;
    });
    // Gaps close up too: a body with only ### has h2.
    const order = [...levels].toSorted((a, b) => a - b);
    visit(tree, 'element', (element) => {
      // The notes' own heading is of the first level below the headline.
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
