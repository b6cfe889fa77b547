import type { RootContent } from 'mdast';
import { isSameText } from '../../body/same-text.ts';
import { isBiography, isFootLine } from './foot-lines.ts';
import { APPEAL, CONTROL, FOOT, RELATED } from './kinds.ts';
import { isLabelOfNothing } from './labels.ts';
import { isLine, lineOf } from './lines.ts';
import { countTeasers, isOwnLinkList, isOwnPromotion, isTagLine } from './own-links.ts';

/** From the last block up, as long as there are such lines, and a little further: a sign-off may stand among them. */
export function markFoot(
  blocks: readonly RootContent[],
  kinds: Map<RootContent, string>,
  authors: readonly string[],
  { host, isPost = false }: { host?: string | undefined; isPost?: boolean },
): void {
  const end = blocks.findLastIndex((block) => isLine(block) && PRINTED.test(lineOf(block)));
  if (end >= blocks.length - MOST_BELOW && end > 0) for (const block of blocks.slice(end)) kinds.set(block, FOOT);
  if (host !== undefined && !isPost) markPromotions(blocks, kinds, host);
  let others = 0;
  let isLast = true;
  for (const block of blocks.toReversed()) {
    if (others >= MOST_OTHERS) return;
    if (kinds.has(block) || block.type === 'thematicBreak') continue;
    const kind = (isLast && !isPost ? kindOfLast(block, host) : undefined) ?? kindAtFoot(block, lineOf(block), authors);
    if (kind !== undefined) kinds.set(block, kind);
    else {
      others += 1;
      isLast = false;
    }
  }
}

/** Two or more of the site's series at the end, each with its label. */
function markPromotions(blocks: readonly RootContent[], kinds: Map<RootContent, string>, host: string): void {
  const left = blocks.filter((block) => !kinds.has(block) && block.type !== 'thematicBreak');
  const end = left.length - (left.findLastIndex((block) => !isOwnPromotion(block, host)) + 1);
  if (end > 1) for (const block of left.slice(-end)) kinds.set(block, APPEAL);
  const teasers = countTeasers(left, host);
  if (teasers > 0) for (const block of left.slice(-teasers)) kinds.set(block, RELATED);
}

/** A label with nothing below it, or the site's own articles with nothing but labels above them. */
function kindOfLast(block: RootContent, host: string | undefined): string | undefined {
  if (block.type === 'heading' || isLabelOfNothing(block)) return CONTROL;
  if (host !== undefined && isTagLine(block, host)) return FOOT;
  return host !== undefined && block.type === 'list' && isOwnLinkList(block, host) ? RELATED : undefined;
}

function kindAtFoot(block: RootContent, line: string, authors: readonly string[]): string | undefined {
  if (block.type === 'list') return block.children.every((item) => isFootLine(lineOf(item))) ? FOOT : undefined;
  if (!isLine(block) && block.type !== 'blockquote') return undefined;
  if (isFootLine(line)) return FOOT;
  if (isBiography(line, authors) || authors.some((name) => isSameText(name, line))) return 'the author’s biography';
  return undefined;
}

// Where the article stood in print, in as many pieces as a page makes of it.
const PRINTED = /^a version of this (?:article|story|column) (?:appears|appeared)\b/i;
// Chosen by hand; not measured.
const MOST_OTHERS = 3;
const MOST_BELOW = 10;
