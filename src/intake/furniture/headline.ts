import type { Root, RootContent } from 'mdast';
import { readDateline, type DatelineHint } from './dateline/dateline.ts';
import { partHeadlineMarks } from './headline-mark.ts';
import { partHeadlineTag } from './headline-tag.ts';
import { isParagraph, wordsOf } from '../body/words.ts';

/**
 * Takes the headline from the top of a text: where the wire names it and the text repeats it, or where a short
 * line without an end mark stands right before a paragraph that opens with a dateline. Anything else stays: a
 * headline that is left in the text is mended in a second, a sentence that is lost is not noticed.
 *
 * @param given the headline as the wire names it apart from the text
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
// A question may be a headline; a full stop, a colon or a comma ends none.
const END_MARK = /[.:;,…。：；，、،؛]['"”»’」』)）]*$/;
