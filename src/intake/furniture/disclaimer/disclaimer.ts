import type { Root, RootContent } from 'mdast';
import { announces, goesOn, readNotice, SENTENCE_START, wordingOf } from './notice.ts';
import { LONGEST, readDisclaimer, type Disclaimer } from './read-disclaimer.ts';
import { MAY_BE_DISCLAIMER, WORDINGS } from './wordings.ts';
import { dropEnd, isParagraph, wordsOf } from '../../body/words.ts';

/**
 * Removes the notice that a machine translated the article, in any language. It is the last paragraph or the last two, the
 * one before the last, the first, one in italics near either end, or the last sentences of the last paragraph.
 *
 * A notice says that a machine translated, and that it is about this article. A report about machine translation names its
 * sources. If it is not certain, the paragraph stays.
 */
export function takeDisclaimer(root: Root): Disclaimer | undefined {
  const found = takeLast(root) ?? takeFirst(root) ?? takeSetApart(root) ?? takeSentences(root);
  // The thematic break between the text and the notice.
  while (found && root.children.at(-1)?.type === 'thematicBreak') root.children.pop();
  return found;
}

function takeLast(root: Root): Disclaimer | undefined {
  const { children } = root;
  const at = lastText(children);
  if (at < 1) return undefined;
  const [before, last] = [children[at - 1]!, children[at]!];
  const together =
    at > 1 && canHold(before) && canHold(last) ? readDisclaimer(`${wordsOf(before).trim()}\n${wordsOf(last).trim()}`) : undefined;
  const first = canHold(before) ? readNotice(wordsOf(before), false) : undefined;
  // Two paragraphs are one notice only if the first is a notice and the second continues it.
  if (together && first?.method === 'machine' && goesOn(wordsOf(last), first.language)) {
    children.splice(at - 1);
    return together;
  }
  const alone = canHold(last) ? readNotice(wordsOf(last)) : undefined;
  if (alone) children.splice(at);
  else if (first && at > 1) children.splice(at - 1, 1);
  return alone ?? (at > 1 ? first : undefined);
}

/** Removes a notice at the top. It may only be there after a byline or a label was removed. */
export function takeFirst(root: Root): Disclaimer | undefined {
  const first = root.children[0];
  const found = first && root.children.length > 1 && canHold(first) ? readNotice(wordsOf(first)) : undefined;
  if (found) root.children.shift();
  return found;
}

function takeSetApart(root: Root): Disclaimer | undefined {
  const { length } = root.children;
  for (const [index, block] of root.children.entries()) {
    // In the middle of an article, italics may be a quotation of such a notice.
    const isNearEdge = index < 3 || index >= length - 4;
    if (!isNearEdge || !isSetApart(block) || length < 2) continue;
    const found = readNotice(wordsOf(block));
    if (!found) continue;
    root.children.splice(index, 1);
    return found;
  }
  return undefined;
}

function takeSentences(root: Root): Disclaimer | undefined {
  const last = root.children.at(-1);
  if (!isParagraph(last)) return undefined;
  const words = wordsOf(last);
  const tail = words.slice(-LONGEST);
  if (!MAY_BE_DISCLAIMER.test(tail)) return undefined;
  const starts = [...tail.matchAll(SENTENCE_START)].map((match) => match.index + match[0].length).slice(-MOST_SENTENCES);
  for (const [index, start] of starts.entries()) {
    const found = readNotice(tail.slice(start));
    if (found?.method !== 'machine' || !WORDINGS.some(({ language }) => language === found.language)) continue;
    if (!announces(tail.slice(start, starts[index + 1] ?? tail.length), wordingOf(found.language))) continue;
    const kept = words.slice(0, words.length - tail.length + start).trimEnd();
    if (kept === '') return undefined;
    dropEnd(last, words.length - kept.length);
    return found;
  }
  return undefined;
}

function lastText(blocks: readonly RootContent[]): number {
  let index = blocks.length - 1;
  while (index >= 0 && blocks[index]!.type === 'thematicBreak') index--;
  return index;
}

function canHold(block: RootContent): boolean {
  return block.type === 'paragraph' || block.type === 'blockquote' || block.type === 'heading';
}

function isSetApart(block: RootContent): boolean {
  if (block.type === 'blockquote') return true;
  return (
    isParagraph(block) && block.children.length === 1 && (block.children[0]!.type === 'emphasis' || block.children[0]!.type === 'strong')
  );
}

const MOST_SENTENCES = 6;
