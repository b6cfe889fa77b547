import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** The ids in a piece of HTML, in order. */
export function idsOf(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
}

/** The ids that links and descriptions in a piece of HTML lead to. */
export function targetsOf(html: string): string[] {
  return [...html.matchAll(/ (?:href="#|aria-describedby=")([^"]*)"/g)].map((match) => match[1]!);
}

/** The elements that a browser would create from a piece of HTML. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  visit(rehype().data('settings', { fragment: true }).parse(html), 'element', (element) => void found.push(element));
  return found;
}
