import type { Root, RootContent } from 'mdast';
import { plainWords } from '../../body/plain-words.ts';
import { isParagraph, wordsOf } from '../../body/words.ts';
import { isAppeal, isPaywall } from './appeals.ts';
import { markCaptions } from './captions.ts';
import { isControl } from './controls.ts';
import { markFoot } from './foot.ts';
import { APPEAL, CONTENTS, CONTROL, PAYWALL, RELATED, REPEATED, SECTION } from './kinds.ts';
import { isKicker } from './labels.ts';
import { bare, isLine, lineOf } from './lines.ts';
import { isLinked, isLinkList, withoutLinks } from './linked.ts';
import { isLabelledLink } from './own-links.ts';
import { isAgo, isStampAtTop, mayBeStamp } from './stamps.ts';

/** What a site's page holds among an article's text. */
export interface SiteLine {
  /** What it is, for the report: `the related link`. */
  kind: string;
  /** As it stood, on one line. */
  words: string;
}

/** What the page says of its article. */
export interface AboutPage {
  headline?: string | undefined;
  /** True for a line that is one of the article's days and nothing else. */
  isStamp?: (line: string) => boolean;
  /** True for a post of a feed or a content system: links, headings and labels in it are its author's. */
  isPost?: boolean;
  /** The captions of its pictures. */
  captions?: readonly string[] | undefined;
  /** The site's host, by which its own links are known. */
  host?: string | undefined;
}

/**
 * Takes a site's own words out of the text of a page: controls and their labels, appeals to sign up or to follow, notices of
 * a paywall, links to other articles; from the foot the authors' biographies, tags, rules for comments and notices of
 * rights. Most of it goes with the page's marks; this is what has none.
 *
 * @param root    the text; it is changed, and never emptied
 * @param authors the article's authors, as far as they are known
 * @param about   what else is known of the article
 * @returns what was taken, in the order of the text
 */
export function takeSiteLines(root: Root, authors: readonly string[], about: AboutPage = {}): SiteLine[] {
  const { children } = root;
  const kinds = new Map<RootContent, string>();
  const isPost = about.isPost === true;
  const headings = new Set(children.filter(({ type }) => type === 'heading').map((block) => bare(lineOf(block))));
  for (const [at, block] of children.entries()) {
    const kind = kindAnywhere(children, at, headings);
    if (kind !== undefined && !(isPost && BY_SHAPE.has(kind))) kinds.set(block, kind);
  }
  if (!isPost) {
    markRepeated(children, kinds);
    markFilms(children, kinds);
    markHeadings(children, kinds);
  }
  markNotes(children, kinds);
  markCaptions(children, about.captions ?? [], kinds);
  markTop(children, kinds, authors, about);
  markFoot(children, kinds, authors, about);
  if (kinds.size === 0 || children.every((block) => kinds.has(block) || block.type === 'thematicBreak')) return [];
  root.children = children.filter((block) => !kinds.has(block));
  while (root.children[0]?.type === 'thematicBreak') root.children.shift();
  while (root.children.at(-1)?.type === 'thematicBreak') root.children.pop();
  return [...kinds].map(([block, kind]) => ({ kind, words: plainWords([block]) })).filter(({ words }) => words !== '');
}

// What only its shape shows to be the site's.
const BY_SHAPE = new Set([RELATED, CONTENTS]);

function kindAnywhere(blocks: readonly RootContent[], at: number, headings: ReadonlySet<string>): string | undefined {
  const block = blocks[at]!;
  if (block.type === 'list') return kindOfList(blocks, at, headings);
  if (!isLine(block)) return undefined;
  const line = lineOf(block);
  if (line === '' || isControl(line) || isAgo(line)) return CONTROL;
  if (isPaywall(line)) return PAYWALL;
  if (isAppeal(line)) return APPEAL;
  if (block.type === 'paragraph' && isLabelledLink(block)) return RELATED;
  if (block.type === 'paragraph' && leadsElsewhere(line, blocks[at + 1])) return CONTROL;
  return block.type === 'paragraph' && isLinked(block) && !isIntroduced(blocks, at) && !ADDRESS.test(line) && line.length >= SHORTEST_TITLE
    ? RELATED
    : undefined;
}

/** `More about the mill`, from which the links are gone. */
function leadsElsewhere(line: string, next: RootContent | undefined): boolean {
  return next?.type === 'heading' && line.length <= LONGEST_LEAD && LEAD.test(line) && !ENDS.test(line);
}

/** A list of links alone, or of a site's own lines. */
function kindOfList(blocks: readonly RootContent[], at: number, headings: ReadonlySet<string>): string | undefined {
  const block = blocks[at]!;
  if (block.type !== 'list') return undefined;
  const lines = block.children.map(lineOf);
  if (lines.length > 0 && lines.every((line) => line === '' || isControl(line) || isAppeal(line) || isPaywall(line))) return CONTROL;
  const before = blocks[at - 1];
  if (before && isLine(before) && HOMEPAGE.test(lineOf(before))) return CONTROL;
  const named = lines.filter((line) => headings.has(bare(line)));
  if (named.length > 1 && named.length * 2 > lines.length) return CONTENTS;
  // What is offered to those who pay.
  const offers = lines.filter((line) => OFFER.test(line)).length;
  if (offers > 1 || (offers === 1 && before && isLine(before) && isAppeal(lineOf(before)))) return APPEAL;
  return isLinkList(block) && !isIntroduced(blocks, at) && !lines.some((line) => ADDRESS.test(line)) ? RELATED : undefined;
}

/** A list or a link that the text announces is the text's: `The documents:`, or a heading above it. */
function isIntroduced(blocks: readonly RootContent[], at: number): boolean {
  const before = blocks[at - 1];
  return before !== undefined && ((isLine(before) && INTRODUCES.test(lineOf(before))) || before.type === 'heading');
}

/** A line that stands three times is a widget's; of a passage that stands twice one is enough. */
function markRepeated(blocks: readonly RootContent[], kinds: Map<RootContent, string>): void {
  const seen = new Map<string, RootContent[]>();
  for (const block of blocks) {
    // Lines set apart by breaks are verses or code.
    if (!isLine(block) || kinds.has(block) || wordsOf(block).includes('\n')) continue;
    const line = lineOf(block);
    if (line.length < SHORTEST_TITLE || INTRODUCES.test(line)) continue;
    const same = seen.get(line);
    if (same) same.push(block);
    else seen.set(line, [block]);
  }
  for (const [line, same] of seen) {
    const taken = same.length > 2 && line.length <= LONGEST_REPEATED ? same : line.length >= SHORTEST_PASSAGE ? same.slice(1) : [];
    for (const block of taken) kinds.set(block, REPEATED);
  }
}

/** The title of a film stands above its length: `01:40 - Source: CNN`. */
function markFilms(blocks: readonly RootContent[], kinds: Map<RootContent, string>): void {
  for (const [at, block] of blocks.entries()) {
    if (kinds.get(block) !== CONTROL || !FILM.test(lineOf(block))) continue;
    let above = at - 1;
    while (above >= 0 && kinds.has(blocks[above]!)) above -= 1;
    const title = blocks[above];
    if (title && title.type !== 'heading' && isLine(title) && lineOf(title).length <= LONGEST_TITLE && !ENDS.test(lineOf(title)))
      kinds.set(title, CONTROL);
  }
}

/** What a box for subscribers explains in a footnote. */
function markNotes(blocks: readonly RootContent[], kinds: Map<RootContent, string>): void {
  const isOffer = (block: RootContent | undefined) => [APPEAL, PAYWALL].includes((block && kinds.get(block)) ?? '');
  for (const [at, block] of blocks.entries())
    if (!kinds.has(block) && isLine(block) && NOTE.test(lineOf(block)) && isOffer(blocks[at - 1])) kinds.set(block, APPEAL);
}

/** Of a row of headings the last is the text's, the others are a widget's. */
function markHeadings(blocks: readonly RootContent[], kinds: Map<RootContent, string>): void {
  const left = blocks.filter((block) => !kinds.has(block));
  for (let at = 0; at < left.length; at += 1) {
    let end = at;
    while (left[end]?.type === 'heading') end += 1;
    if (end - at >= ROW) for (const block of left.slice(at, end - 1)) kinds.set(block, CONTROL);
    at = Math.max(at, end - 1);
  }
}

/** Above the text: labels of the section, one or a list of them; lines with the time and the byline; a part of the headline. */
function markTop(blocks: readonly RootContent[], kinds: Map<RootContent, string>, authors: readonly string[], about: AboutPage): void {
  const top = blocks.filter((block) => !kinds.has(block)).slice(0, MOST_AT_TOP);
  const { isStamp = () => false, headline } = about;
  for (const [at, block] of top.entries()) {
    const line = lineOf(block);
    if (mayBeStamp(block) && (isStampAtTop(line, { isStamp, authors }) || isStamp(withoutLinks(block))))
      kinds.set(block, 'the page’s line');
    else if (at < MOST_LABELS && isLine(block) && isKicker(block, line)) kinds.set(block, SECTION);
    else if (
      block.type === 'heading' &&
      headline !== undefined &&
      isPartOf(line, headline) &&
      top.slice(0, at).every((above) => kinds.has(above))
    )
      kinds.set(block, 'the headline');
  }
  for (const block of top.slice(0, MOST_LABELS)) {
    if (kinds.has(block)) continue;
    const isLabel =
      lineOf(block).length <= LONGEST_LABEL && (block.type === 'list' ? isLinkList(block, 1) : isParagraph(block) && isLinked(block));
    if (!isLabel || about.isPost) return;
    kinds.set(block, SECTION);
  }
}

/** True for several words that the headline has too, in their order. */
function isPartOf(line: string, headline: string): boolean {
  const words = bare(line);
  return words.length >= SHORTEST_PART && ` ${bare(headline)} `.includes(` ${words} `);
}

const HOMEPAGE = /^make .{2,24} (?:my|your) home ?page$/i;
const NOTE = /^[※*†].{2,80}$/u;
const LEAD =
  /^(?:more (?:about|on|from)|read more (?:about|on)|en savoir plus sur|plus d[’']articles sur|selengkapnya (?:tentang|soal)|berita lain(?:nya)? (?:tentang|soal)|更多(?:关于|關於|有关|有關)|المزيد (?:عن|حول|من))(?=[\s\p{Script=Han}]).{2,}|.{2,30}(?:に関する|についての)(?:記事|ニュース)$/iu;
const FILM = /^(?:\d{1,2}:\d\d|duration|durée|durasi)\b/i;
const ENDS = /[.!?。！？؟:：]["'”’»」)]*$/u;
const INTRODUCES = /[:：]\s*$/u;
const ADDRESS = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i;
const OFFER =
  /\b(?:unlimited (?:\p{L}+ )?access|support (?:local|independent|quality) journalism|with one account|exclusive (?:articles|newsletters|content)|newsletters?|ad-free|free trial|cancel (?:at )?any ?time|daily puzzles|epaper|comments? section|join the conversation|accès illimité|sans engagement|sans publicité|édition numérique|akses (?:tanpa batas|penuh)|bebas iklan)\b|読み放題|会員限定|无限(?:阅读|畅读)|會員專享|会员专享|(?:وصول|دخول) غير محدود|بدون إعلانات/iu;
const SHORTEST_TITLE = 8;
const LONGEST_LABEL = 40;
const LONGEST_LEAD = 70;
const LONGEST_REPEATED = 250;
const SHORTEST_PASSAGE = 60;
// Chosen by hand; not measured.
const MOST_AT_TOP = 5;
const MOST_LABELS = 3;
const SHORTEST_PART = 15;
const ROW = 3;
const LONGEST_TITLE = 120;
