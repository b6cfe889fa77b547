import type { Link, List, Nodes, Paragraph, RootContent } from 'mdast';
import { isParagraph, wordsOf } from '../../body/words.ts';
import { isLinked } from './linked.ts';

/**
 * True for a list of links to the article's own site and of nothing else but days: other articles, or the article's tags.
 *
 * @param host the site's, in lower case
 */
export function isOwnLinkList(list: List, host: string): boolean {
  const blocks = list.children.flatMap((item): RootContent[] => item.children);
  const paragraphs = blocks.filter(isParagraph);
  if (paragraphs.length === 0 || paragraphs.length !== blocks.length) return false;
  if (list.children.some((item) => !item.children.some((child) => isParagraph(child) && isLinked(child)))) return false;
  if (!paragraphs.every((block) => isLinked(block) || DAY.test(wordsOf(block).trim()))) return false;
  return linksIn(list).every((link) => isOwn(link, host));
}

/** True for a paragraph that begins with an emphasised label, is emphasised or linked as a whole, and leads to the article's own site. */
export function isOwnPromotion(block: RootContent, host: string): boolean {
  if (!isParagraph(block) || wordsOf(block).length > LONGEST) return false;
  const [first] = block.children;
  if (first === undefined || !isEmphasis(first) || !LABEL.test(wordsOf(first).trim()) || !isSetApart(block)) return false;
  return linksIn(block).some((link) => isOwn(link, host));
}

function isSetApart(block: Paragraph): boolean {
  return block.children.every((node) => isEmphasis(node) || node.type === 'link' || !/[\p{L}\p{N}]/u.test(wordsOf(node)));
}

function isEmphasis({ type }: Nodes): boolean {
  return type === 'strong' || type === 'emphasis';
}

function linksIn(root: Nodes): Link[] {
  const found: Link[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'link') found.push(node);
    else if ('children' in node) stack.push(...node.children);
  }
  return found;
}

function isOwn({ url }: Link, host: string): boolean {
  const other = URL.parse(url)?.hostname.toLowerCase();
  return other !== undefined && siteOf(other) === siteOf(host);
}

/** `finance.mill.example` and `www.mill.example` are of one site, as are those below `mill.co.example`. */
function siteOf(host: string): string {
  const parts = host.split('.');
  return parts.slice(/^(?:com?|net|org|ac|gov|or|ne|go)$/.test(parts.at(-2) ?? '') ? -3 : -2).join('.');
}

const LONGEST = 300;
const LABEL = /^[^.!?。]{2,40}[:：]$/u;
const DAY = /^(?:\d{1,4}[-/.年]\s?)?\d{1,2}(?:[-/.月]\s?\d{1,4}日?|\s\p{L}{3,12}(?:\s\d{4})?)(?:\s\d{1,2}:\d\d)?$/u;
