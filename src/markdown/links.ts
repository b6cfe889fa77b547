import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { NOTE_PREFIX } from '../body/sanitize.ts';
import { isExternalLink } from './external-link.ts';

/**
 * Marks links that leave the site, so that the page they lead to learns nothing of the reader, and leads the links
 * of notes to their ids as the sanitiser has prefixed them.
 */
export function rehypeLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const href = element.properties['href'];
      if (element.tagName !== 'a' || typeof href !== 'string') return;
      if (/^#fn(?:ref)?-/.test(href)) element.properties['href'] = `#${NOTE_PREFIX}${href.slice(1)}`;
      else if (isExternalLink(href)) element.properties['rel'] = ['noopener', 'noreferrer'];
    });
  };
}
