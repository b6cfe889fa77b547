import type { List, Nodes, Paragraph, RootContent } from 'mdast';
import { wordsOf } from '../../body/words.ts';

/** True for a paragraph all of whose words are in one link. A row of names, each with its own link, is text. */
export function isLinked(block: Paragraph): boolean {
  if (!block.children.some(hasLink)) return false;
  if (!block.children.every((node) => hasLink(node) || !/[\p{L}\p{N}]/u.test(wordsOf(node)))) return false;
  return new Set(block.children.flatMap(addressesIn)).size === 1;
}

/**
 * True for a list each of whose entries is a link to an article: a title, not a word.
 *
 * @param shortest how many words, or their like in Chinese and Japanese, an entry has at least
 */
export function isLinkList(list: List, shortest = SHORTEST): boolean {
  return (
    list.children.length > 0 &&
    list.children.every(
      (item) => item.children.every((child) => isAllLinked(child, shortest)) && item.children.some((child) => isTitle(child, shortest)),
    )
  );
}

function isAllLinked(block: RootContent, shortest: number): boolean {
  return block.type === 'paragraph' ? isLinked(block) : block.type === 'list' && isLinkList(block, shortest);
}

/** A label of one word may stand above a title. */
function isTitle(block: RootContent, shortest: number): boolean {
  return block.type === 'list' || lengthOf(wordsOf(block)) >= shortest;
}

function hasLink(node: Nodes): boolean {
  if (node.type === 'link') return true;
  return (
    (node.type === 'strong' || node.type === 'emphasis') &&
    node.children.every((child) => hasLink(child) || !/[\p{L}\p{N}]/u.test(wordsOf(child)))
  );
}

function addressesIn(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return node.type === 'strong' || node.type === 'emphasis' ? node.children.flatMap(addressesIn) : [];
}

/** Words; three characters of Chinese or Japanese count as one. */
function lengthOf(words: string): number {
  const wide = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return Math.floor(wide / 3) + words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const SHORTEST = 3;

/** The words of a paragraph that are in no link; empty for anything else, and where a link has a sentence. */
export function withoutLinks(block: RootContent): string {
  if (block.type !== 'paragraph' || block.children.some((node) => node.type === 'link' && wordsOf(node).length > LONGEST_SECTION))
    return '';
  return block.children
    .filter(({ type }) => type !== 'link')
    .map(wordsOf)
    .join('')
    .trim();
}

const LONGEST_SECTION = 30;
