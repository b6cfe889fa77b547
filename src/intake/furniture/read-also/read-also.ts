import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { isParagraph, wordsOf } from '../../body/words.ts';
import { LABEL_ALONE, LABEL_BEFORE_LINK, LABEL_WITH_TITLE } from './labels.ts';
import { FIRST_ON, MORE } from './whole-article.ts';

/**
 * Takes what a site put into a text to lead readers on: `Baca juga: …`, `Voir aussi :` with the titles below it,
 * `Continue reading →`, `The post … appeared first on …`. Other articles' titles are not this article's text.
 *
 * A label with running text below it loses nothing but itself; as a heading it stays, for it is a section's.
 *
 * @returns what was taken, as it stood, one entry a block
 */
export function takeReadAlso(root: Root): string[] {
  const { children } = root;
  const taken = new Set<number>();
  for (let index = 0; index < children.length; index++) {
    const block = children[index]!;
    if (isOwnLine(block)) taken.add(index);
    else if (isLabelAlone(block)) {
      const titles = titlesBelow(children, index + 1);
      if (titles === 0 && block.type === 'heading' && index + 1 < children.length) continue;
      for (let offset = 0; offset <= titles; offset++) taken.add(index + offset);
      index += titles;
    }
  }
  if (taken.size === 0 || taken.size === children.length) return [];
  const words = [...taken].map((index) => entriesOf(children[index]!).join(' · '));
  root.children = children.filter((_, index) => !taken.has(index));
  return words.filter((line) => line !== '');
}

/** A line that says it all by itself: a label with its title, the way to the whole article, a blog's signature. */
function isOwnLine(block: RootContent): boolean {
  if (!isLine(block)) return false;
  const line = wordsOf(block).trim();
  if (line.length > LONGEST) return false;
  for (const pattern of [MORE, ...FIRST_ON]) {
    const match = pattern.exec(line);
    if (match) return hasLinkIn(block) || match.slice(1).every(isName);
  }
  if (isLabelledLink(block)) return true;
  const label = LABEL_WITH_TITLE.exec(line);
  if (!label) return false;
  const title = line.slice(label[0].length);
  return title !== '' && !isRunningText(title);
}

/** `À lire aussi` and a link to the end of the line. */
function isLabelledLink(block: Paragraph): boolean {
  const first = block.children.findIndex(hasLink);
  if (first < 1) return false;
  const words = (nodes: readonly Nodes[]) => nodes.map(wordsOf).join('').trim();
  return (
    LABEL_BEFORE_LINK.test(words(block.children.slice(0, first))) &&
    block.children.slice(first).every((node) => hasLink(node) || !/\p{L}/u.test(wordsOf(node)))
  );
}

function isLabelAlone(block: RootContent): boolean {
  return isLine(block) && LABEL_ALONE.test(wordsOf(block).trim());
}

function isLine(block: RootContent): block is Paragraph {
  return (isParagraph(block) || block.type === 'heading') && wordsOf(block).length <= LONGEST;
}

/** How many blocks below a label are titles: links, lists of them, lines without an end mark. */
function titlesBelow(blocks: readonly RootContent[], start: number): number {
  let count = 0;
  while (start + count < blocks.length && count < MOST_TITLES && isLinked(blocks[start + count]!)) count++;
  if (count > 0) return count;
  const next = blocks[start];
  if (!next || !isTitle(next)) return 0;
  // At the foot all that is left may be titles; within a text the second line may be a subheading.
  const rest = blocks.slice(start);
  return rest.length <= MOST_TITLES && rest.every((block) => isTitle(block)) ? rest.length : 1;
}

/** A block whose words all lie in links. */
function isLinked(block: RootContent): boolean {
  if (block.type === 'list') return block.children.every((item) => item.children.every((child) => isLinked(child)));
  return (
    isParagraph(block) &&
    block.children.some((node) => hasLink(node)) &&
    block.children.every((node) => hasLink(node) || !/\p{L}/u.test(wordsOf(node)))
  );
}

function hasLinkIn(block: Paragraph): boolean {
  return block.children.some(hasLink);
}

/** A title, a site's name or its address: `Continue reading lessons began on Monday` has none of them. */
function isName(words: string | undefined): boolean {
  return words === undefined || HERE.test(words) || !/^\p{Ll}/u.test(words) || /^[\p{Ll}\d-]+(?:\.[\p{Ll}\d-]+)+\S*$/u.test(words);
}

function hasLink(node: Nodes): boolean {
  if (node.type === 'link') return true;
  return (node.type === 'strong' || node.type === 'emphasis') && node.children.some(({ type }) => type === 'link');
}

function isTitle(block: RootContent): boolean {
  if (block.type === 'list')
    return block.children.every((item) => item.children.every((child) => child.type === 'paragraph' && isTitle(child)));
  if (!isParagraph(block)) return false;
  const line = wordsOf(block).trim();
  return line !== '' && line.length <= LONGEST_TITLE && !line.includes('\n') && !END_MARK.test(line) && !QUOTATION.test(line);
}

/** More than one sentence, or one that somebody says. */
function isRunningText(text: string): boolean {
  return text.length > LONGEST_TITLE || /[.!?؟]["”»)]?\s+\p{L}|[。！？](?=.)/u.test(text);
}

// `Read more here`, `selengkapnya di situs kami`.
const HERE =
  /^(?:here|(?:our|the|its|their|this) (?:\p{L}+ )?(?:web ?site|site|page|app|blog|homepage|portal)|(?:sini|(?:situs|laman|website|web|halaman|aplikasi|portal|tautan)(?: (?:web|resmi|ini|berikut|kami))*)(?: ini)?|(?:notre|le|son|leur) (?:site|page|application)(?: (?:web|internet))?|hier|aquí|qui|hier)$/iu;
const LONGEST = 300;
const LONGEST_TITLE = 180;
const MOST_TITLES = 10;
const END_MARK = /[.:;,。：；，、،؛…]["'”»’」』)）]*$/u;
const QUOTATION = /^["“«「„]/u;

/** What a block says for the report; a list has several entries. */
function entriesOf(block: RootContent): string[] {
  const parts: readonly Nodes[] = block.type === 'list' ? block.children : [block];
  return parts.map((part) => wordsOf(part).trim().replace(/\s+/g, ' ')).filter((words) => words !== '');
}
