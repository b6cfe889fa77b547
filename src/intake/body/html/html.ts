import { rehype } from 'rehype';
import type { Root } from 'mdast';
import type { WireImage } from '../../wire/item.ts';
import { readEscaped, readReferences } from './escaped.ts';
import { readFlow } from './flow.ts';
import { isCrowded, levelHtml } from './level.ts';
import { joinWrapped } from '../wrapped.ts';

/** The result of parsing an HTML body. */
export interface HtmlBody {
  /** Paragraphs, sub headings, lists, tables, quotes, and links to the web or to mail. No HTML and no pictures. */
  root: Root;
  /** The pictures in order, without duplicates. */
  images: WireImage[];
  /** What was removed and an editor should know about: `a script`, `an iframe of youtube.com`. */
  removed: string[];
}

/**
 * Converts an HTML body to a Markdown tree. All nodes are made here, so no markup of the sender remains.
 *
 * Sub headings begin at level 2. Two `<br>` in a row end a paragraph, and text outside elements becomes paragraphs. Leaves
 * out what a browser would not show (`hidden`, `display:none`, clipped, without size, classes for screen readers), but keeps
 * `aria-hidden` text, which is visible. Does not read style sheets.
 *
 * @param html a fragment or a whole document, of any size and depth
 * @param base the base of relative links and pictures; without it, a relative link becomes its text and a relative picture
 *   stays a path
 */
export function htmlToMdast(html: string, base?: string): HtmlBody {
  const removed = new Set<string>();
  const safe = isCrowded(html) ? levelHtml(html, removed) : html;
  const tree = parser.parse(safe);
  if (html.includes('&')) {
    readEscaped(tree, (text) => parser.parse(isCrowded(text) ? levelHtml(text, removed) : text));
    readReferences(tree, (text) => parser.parse(text));
  }
  const { children, images } = readFlow(tree, { base, removed, hasBlocks: BLOCK_TAG.test(html) });
  return { root: { type: 'root', children: joinWrapped(children) }, images, removed: [...removed] };
}

const BLOCK_TAG = /(?:<|&lt;)(?:p|br|div|h[1-6]|li|table|blockquote|section|article|pre|center)(?:[\s/>]|&gt;)/i;

const parser = rehype().data('settings', { fragment: true }).freeze();
