import type { Root } from 'mdast';
import { dropEnd, isParagraph, wordsOf } from '../body/words.ts';

/**
 * Removes the credit of reporters and editors from the end of a text: `(Reporting by Jane Doe in Houston; Editing by Sam
 * Poel)`, and its forms in other languages. It is a separate paragraph, or follows the last sentence.
 *
 * Keeps a text in brackets that says anything else, and never empties a body.
 *
 * @param root changed
 * @returns the credits, verbatim
 */
export function takeReportersCredits(root: Root): string[] {
  const taken: string[] = [];
  for (let index = root.children.length - 1; index >= Math.max(0, root.children.length - REACH); index--) {
    const block = root.children[index];
    if (!isParagraph(block)) continue;
    const words = wordsOf(block);
    const credit = creditAtEnd(words);
    if (credit === undefined || (root.children.length === 1 && credit.length === words.length)) continue;
    taken.unshift(credit.trim());
    if (credit.trim() === words.trim()) root.children.splice(index, 1);
    else dropEnd(block, credit.length);
  }
  return taken;
}

/** The credit with the spaces around it. */
function creditAtEnd(words: string): string | undefined {
  const end = words.trimEnd();
  if (!/[)）]$/u.test(end)) return undefined;
  const start = Math.max(end.lastIndexOf('('), end.lastIndexOf('（'));
  const inner = end.slice(start + 1, -1).trim();
  if (start === -1 || inner.length > LONGEST || !isCredit(inner)) return undefined;
  return words.slice(words.slice(0, start).trimEnd().length);
}

function isCredit(inner: string): boolean {
  if (EASTERN.test(inner)) return !/[。！？]/u.test(inner) && inner.length <= LONGEST_EASTERN;
  if (ARABIC.test(inner)) return !/[.؟!]./u.test(inner) && inner.length <= LONGEST_ARABIC;
  if (!STARTS.test(inner)) return false;
  // What is left are names, places and the small words between them.
  const names = inner.replace(WORK, ' ').match(/[\p{L}\p{M}\p{N}.'’-]+/gu) ?? [];
  return names.length > 0 && names.every((word) => /^\p{Lu}/u.test(word) || BETWEEN.has(word.toLowerCase()));
}

const REACH = 4;
const LONGEST = 600;
const LONGEST_EASTERN = 120;
const LONGEST_ARABIC = 160;
const CREDITS = [
  '(?:additional )?(?:reporting|writing|editing|compiled|reported|written|edited|graphics?|research|production|compilation)(?: and (?:reporting|writing|editing))? (?:by|oleh)',
  '(?:reportages?|rédaction|édition|rédigée?|éditée?|écrit)(?: (?:supplémentaires?|complémentaires?))?(?: et (?:rédigée?|éditée?|rédaction))? (?:de|par)',
  'version française(?: (?:de|par))?|avec la contribution de',
  '(?:laporan|pelaporan|ditulis|penulisan|disunting|penyuntingan|diedit|diliput|reportase)(?: tambahan)?(?: dan (?:ditulis|disunting|diedit))? oleh',
  '(?:reporte|reportaje|información|escrito|editado|redacción|edición)(?: adicional)? (?:de|por)',
  '(?:geschrieben|bericht|redigiert|bearbeitet) von',
].join('|');
const STARTS = new RegExp(`^(?:${CREDITS})\\s+\\p{Lu}`, 'iu');
const WORK = new RegExp(`(?<![\\p{L}\\p{M}])(?:${CREDITS})(?![\\p{L}\\p{M}])`, 'giu');
const EASTERN =
  /^(?:(?:本报|本報)?(?:记者|記者|编译|編譯|编辑|編輯|发稿|發稿|审校|審校|撰文|撰稿|翻訳|取材|編集|執筆)(?:\s?[:：／/]|\s)|[^:：。]{1,20}記者、(?:翻訳|編集)[:：])/u;
const ARABIC = /^(?:إعداد|تقرير|تغطية(?: صحفية)?|شارك في (?:التغطية|إعداد)|تحرير|كتابة)(?:\s?[:：]|\s)/u;
const BETWEEN = new Set(
  'and in at for with from the of et à au aux en pour avec du la le les de des dan di dengan dari untuk y e con van von der den bin binti al el newsroom bureau correspondents'.split(
    ' ',
  ),
);
