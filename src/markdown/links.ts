import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { NOTE_PREFIX } from '../body/sanitize.ts';
import { isExternalLink } from './external-link.ts';

/**
 * Adds `noreferrer` to external links, so that other sites learn nothing about the reader, and adjusts links to notes to the
 * prefix that the sanitiser puts before ids.
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
