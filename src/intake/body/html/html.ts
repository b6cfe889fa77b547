import type { ElementContent, Root as Tree } from 'hast';
import { rehype } from 'rehype';
import type { Root } from 'mdast';
import type { WireImage } from '../../wire/item.ts';
import { readEscaped, readReferences } from './escaped.ts';
import { readFlow } from './flow.ts';
import { isCrowded, levelHtml } from '../level/level.ts';
import { levelTree } from './level-tree.ts';
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
  return readTree(parseLevel(html, removed), { base, removed, hasBlocks: BLOCK_TAG.test(html), isEscaped: html.includes('&') });
}

/**
 * Converts a body of HTML elements that were made from XML, with the same rules as `htmlToMdast`.
 *
 * @param tree not changed
 * @param base as for `htmlToMdast`
 */
export function treeToMdast(tree: Tree, base?: string): HtmlBody {
  const removed = new Set<string>();
  const nodes = levelTree(tree.children as ElementContent[], removed, (html) => parseLevel(html, removed).children as ElementContent[]);
  const { hasBlocks, isEscaped } = signsIn(nodes);
  return readTree({ type: 'root', children: nodes }, { base, removed, hasBlocks, isEscaped });
}

interface Signs {
  /** True if blocks mark the paragraphs. */
  hasBlocks: boolean;
  /** True if there may be text that was escaped twice. */
  isEscaped: boolean;
}

function readTree(
  tree: Tree,
  { base, removed, hasBlocks, isEscaped }: Signs & { base?: string | undefined; removed: Set<string> },
): HtmlBody {
  if (isEscaped) {
    readEscaped(tree, (text) => parseLevel(text, removed));
    readReferences(tree, (text) => parser.parse(text));
  }
  const { children, images } = readFlow(tree, { base, removed, hasBlocks });
  return { root: { type: 'root', children: joinWrapped(children) }, images, removed: [...removed] };
}

function parseLevel(html: string, removed: Set<string>): Tree {
  return parser.parse(isCrowded(html) ? levelHtml(html, removed) : html);
}

function signsIn(nodes: readonly ElementContent[]): Signs {
  const signs = { hasBlocks: false, isEscaped: false };
  for (const node of nodes) {
    if (node.type === 'text') {
      signs.isEscaped ||= /[&<]/.test(node.value);
      signs.hasBlocks ||= BLOCK_TAG.test(node.value);
    } else if (node.type === 'element') {
      const { hasBlocks, isEscaped } = signsIn(node.children);
      signs.hasBlocks ||= hasBlocks || BLOCK_TAG.test(`<${node.tagName}>`);
      signs.isEscaped ||= isEscaped;
    }
  }
  return signs;
}

const BLOCK_TAG = /(?:<|&lt;)(?:p|br|div|h[1-6]|li|table|blockquote|section|article|pre|center)(?:[\s/>]|&gt;)/i;

const parser = rehype().data('settings', { fragment: true }).freeze();
