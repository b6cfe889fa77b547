import type { Root, RootContent } from 'mdast';
import { readDateline, type DatelineHint } from './dateline/dateline.ts';
import { partHeadlineMarks } from './headline-mark.ts';
import { partHeadlineTag } from './headline-tag.ts';
import { isParagraph, wordsOf } from '../body/words.ts';

/**
 * Removes the headline from the top of a text: if it repeats the headline that was sent, or if it is a short line without
 * punctuation at its end, directly before a paragraph that begins with a dateline. Keeps anything else: an editor sees a
 * repeated headline at once, but would not notice a lost sentence.
 *
 * @param given the headline that was sent as a field
 */
export function takeHeadline(root: Root, given: string | undefined, hint: DatelineHint): string | undefined {
  const [first, second] = root.children;
  if (!first || !second || !(isParagraph(first) || first.type === 'heading')) return undefined;
  const words = wordsOf(first).trim();
  if (words === '' || words.length > LONGEST) return undefined;
  const isRepeated =
    given !== undefined &&
    (bare(given) === bare(words) || bare(given) === bare(partHeadlineTag(partHeadlineMarks(words).headline).headline));
  if (!isRepeated && !(given === undefined && looksLikeHeadline(words, hint) && opensWithDateline(second, hint))) return undefined;
  root.children.shift();
  return words;
}

function looksLikeHeadline(words: string, hint: DatelineHint): boolean {
  return (
    words.length >= SHORTEST && words.length <= HEADLINE && !words.includes('\n') && !END_MARK.test(words) && !readDateline(words, hint)
  );
}

function opensWithDateline(block: RootContent, hint: DatelineHint): boolean {
  return isParagraph(block) && readDateline(wordsOf(block), hint) !== undefined;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const SHORTEST = 6;
const HEADLINE = 150;
const LONGEST = 400;
// A headline may be a question. It does not end with a full stop, a colon or a comma.
const END_MARK = /[.:;,…。：；，、،؛]['"”»’」』)）]*$/;
