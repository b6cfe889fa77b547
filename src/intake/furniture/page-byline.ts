import type { Root, RootContent } from 'mdast';
import { isParagraph, wordsOf } from '../body/words.ts';
import { agencyIn } from './names/agencies.ts';
import { readByline } from './byline.ts';

/** A byline that a page has within the text. */
export interface PageByline {
  names: string;
  /** The line, as it stood. */
  line: string;
}

/**
 * Removes the byline from the text of a web page where it is no plain `By Jane Doe` at the top: with the sections and the
 * day behind it, an agency with its place, a name in bold type, or below the text.
 *
 * @param root   changed, and never emptied
 * @param isWeak true where the page’s metadata names no person: then a name in bold type alone is enough
 */
export function takePageByline(root: Root, isWeak: boolean): PageByline | undefined {
  const { children } = root;
  if (children.length < FEWEST) return undefined;
  const [first] = children;
  const top = lineOf(first);
  const names = top === '' ? undefined : (atTop(top) ?? (isWeak && isBold(first) ? boldName(top, children) : undefined));
  if (names !== undefined) {
    children.shift();
    return { names, line: top };
  }
  for (const block of children.slice(-MOST_BELOW).toReversed()) {
    const line = lineOf(block);
    const found = line === '' || block.type === 'heading' ? undefined : readByline(line.replace(DASHES, '').replace(FOLLOW, ''));
    if (found === undefined) continue;
    children.splice(children.indexOf(block), 1);
    return { names: found, line };
  }
  return undefined;
}

function atTop(line: string): string | undefined {
  const filed = FILED.exec(line)?.[1]?.trim();
  if (filed !== undefined) return filed;
  const agency = AGENCY_AND_PLACE.exec(line)?.[1];
  return agency !== undefined && agencyIn(agency) !== undefined ? agency : undefined;
}

/** A name that the text does not have: whoever wrote it is not spoken of, a subject is. */
function boldName(line: string, blocks: readonly RootContent[]): string | undefined {
  if (!NAME.test(line) || !isParagraph(blocks[1])) return undefined;
  const text = blocks
    .slice(1)
    .map((block) => wordsOf(block).toLowerCase())
    .join('\n');
  return line
    .toLowerCase()
    .split(' ')
    .every((word) => !text.includes(word))
    ? line
    : undefined;
}

function isBold(block: RootContent | undefined): boolean {
  return isParagraph(block) && block.children.every((node) => node.type === 'strong' || wordsOf(node).trim() === '');
}

/** The words of a paragraph, a heading, or a list of one entry; empty for anything else. */
function lineOf(block: RootContent | undefined): string {
  if (block === undefined) return '';
  const isLine = block.type === 'paragraph' || block.type === 'heading' || (block.type === 'list' && block.children.length === 1);
  const line = isLine ? wordsOf(block).replace(/\s+/g, ' ').trim() : '';
  return line.length <= LONGEST ? line : '';
}

const FEWEST = 3;
const MOST_BELOW = 5;
const LONGEST = 160;
// `By Jo Lux, in News, Mills · 3 Mar 2031, 20:02 · 0 Comments`
const FILED = /^(?:By|Par|Oleh)\s+(\p{Lu}[\p{L}\p{M}.’' -]{1,40}),? (?:in|dans|di) [^·•|]{2,80}[·•|][^·•|]{0,20}(?:19|20)\d\d/u;
const AGENCY_AND_PLACE = /^(?:[–—-]\s)?(\p{Lu}[\p{L} ]{1,24})\s?[,/]\s?\p{Lu}[\p{Lu} .’'-]{2,30}$/u;
const NAME = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;
const DASHES = /^[–—-]{1,3}\s?(?=\p{Lu})/u;
const FOLLOW = /\s(?:Follow\s)?@\w{1,40}$/u;
