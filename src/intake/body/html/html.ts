import { rehype } from 'rehype';
import type { Root } from 'mdast';
import type { WireImage } from '../../wire/item.ts';
import { readEscaped, readReferences } from './escaped.ts';
import { readFlow } from './flow.ts';
import { isCrowded, levelHtml } from './level.ts';
import { joinWrapped } from '../wrapped.ts';

/** What an HTML body comes to. */
export interface HtmlBody {
  /** Paragraphs, sub headings, lists, tables, quotes; no HTML, no pictures, links of the web and of mail alone. */
  root: Root;
  /** The pictures in their order, each once. */
  images: WireImage[];
  /** What did not survive and an editor should know, for people: `a script`, `an iframe of youtube.com`. */
  removed: string[];
}

/**
 * An HTML body as Markdown's tree. Nothing of the publisher's markup passes: every node is made here.
 *
 * Sub headings begin at level 2, whatever the wire's first level was. Two `<br>` in a row part paragraphs; bare text
 * becomes paragraphs. What a browser would not show (`hidden`, `display:none`, clipped, of no size, the usual classes for
 * screen readers) is left out; `aria-hidden` text is shown and stays. Style sheets are not read.
 *
 * @param html a fragment or a whole document, of any size and depth
 * @param base the address that relative links and pictures start from; without it a relative link becomes its text and a
 *   relative picture stays a path
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
