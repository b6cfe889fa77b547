import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Marks links that leave the site: the page they lead to learns nothing of the reader's. */
export function rehypeLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'a' || !/^https?:/i.test(String(element.properties['href'] ?? ''))) return;
      element.properties['rel'] = ['noopener', 'noreferrer'];
    });
  };
}
