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

/** True for a row of short links to the article's own site with no words between them: its tags. */
export function isTagLine(block: RootContent, host: string): boolean {
  if (!isParagraph(block)) return false;
  const links = block.children.filter((node) => node.type === 'link');
  return (
    links.length > 1 &&
    links.every((link) => isOwn(link, host) && wordsOf(link).length <= LONGEST_TAG && !/[.!?。]$/u.test(wordsOf(link))) &&
    block.children.every((node) => node.type === 'link' || !/[\p{L}\p{N}]/u.test(wordsOf(node)))
  );
}

/** True for a link to another article behind a label: `MORE : [The mill]`. */
export function isLabelledLink(block: Paragraph): boolean {
  const [first, ...others] = block.children;
  if (first === undefined || first.type === 'link' || !MORE.test(wordsOf(first).trim())) return false;
  return others.some(({ type }) => type === 'link') && others.every((node) => node.type === 'link' || !/[\p{L}\p{N}]/u.test(wordsOf(node)));
}

/** How many blocks at the end are teasers of the site's own articles: two or more linked headings, each with its paragraph. */
export function countTeasers(blocks: readonly RootContent[], host: string): number {
  let count = 0;
  for (;;) {
    const text = blocks.at(-1 - count);
    const heading = blocks.at(-2 - count);
    if (text?.type !== 'paragraph' || heading?.type !== 'heading') break;
    const isTitle = heading.children.every((node) => node.type === 'link' || wordsOf(node).trim() === '');
    if (!isTitle || !linksIn(heading).some((link) => isOwn(link, host))) break;
    count += 2;
  }
  return count >= FEWEST_TEASERS * 2 ? count : 0;
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
const LONGEST_TAG = 40;
const FEWEST_TEASERS = 2;
const MORE = /^(?:more|read more|see more|plus|selengkapnya|lainnya|更多|もっと読む|المزيد)\s?[:：]$/iu;
const LABEL = /^[^.!?。]{2,40}[:：]$/u;
const DAY = /^(?:\d{1,4}[-/.年]\s?)?\d{1,2}(?:[-/.月]\s?\d{1,4}日?|\s\p{L}{3,12}(?:\s\d{4})?)(?:\s\d{1,2}:\d\d)?$/u;
