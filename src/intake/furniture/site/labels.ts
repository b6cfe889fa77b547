import type { Paragraph, RootContent } from 'mdast';
import { isParagraph, wordsOf } from '../../body/words.ts';

/**
 * True for a line that can only stand above something: emphasised as a whole, in capitals, or with a colon at its end. As
 * the last line of a text it has nothing below it.
 */
export function isLabelOfNothing(block: RootContent): boolean {
  if (!isParagraph(block)) return false;
  const line = wordsOf(block).replace(/\s+/g, ' ').trim();
  const isWide = WIDE.test(line);
  if (line === '' || line.length > (isWide ? LONGEST_WIDE : LONGEST) || /\p{N}/u.test(line)) return false;
  if (/[:：]$/u.test(line)) return !/["“”«»「」]/u.test(line);
  if (END_MARK.test(line)) return false;
  return isEmphasised(block) || (CAPITALS.test(line) && line.includes(' '));
}

/** True for a label above the text: a heading that ends with a dash, or the word for a kind of article. A paragraph with a dash may be a dateline. */
export function isKicker({ type }: RootContent, line: string): boolean {
  return line.length <= LONGEST && ((type === 'heading' && /^[^.!?。]{2,30}\s[—–/»]$/u.test(line)) || KIND.test(line));
}

function isEmphasised(block: Paragraph): boolean {
  return block.children.every((node) => node.type === 'strong' || !/[\p{L}\p{N}]/u.test(wordsOf(node)));
}

const WIDE = /[\u3040-\u30ff\u3400-\u9fff]/;
const LONGEST = 40;
const LONGEST_WIDE = 20;
const END_MARK = /[.!?…。！？؟)）\]】"”»」]$/u;
const CAPITALS = /^[\p{Lu}\s&’'-]{4,}$/u;
const KIND =
  /^(?:exclusive|exclusif|exclusivité|eksklusif|独家|獨家|独占|独自|حصري|خاص|breaking(?: news)?|breaking|developing(?: story)?|just in|live(?: updates?)?|en direct|langsung|现场|速報|عاجل|مباشر|opinion|op-ed|analysis|analyse|opini|analisis|评论|分析|رأي|تحليل)\s*[!:：]?$/iu;
