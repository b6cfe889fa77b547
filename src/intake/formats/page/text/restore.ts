import { isSameText } from '../../../body/same-text.ts';
import { lettersOf } from './letters.ts';
import { lengthOf, linkedLength } from './running-text.ts';

/**
 * Puts back what an extraction of the article lost: paragraphs, subheadings and lists that stand on the page as those do
 * that it kept, between them or behind them. A text that a page spreads over several containers, or whose subheadings
 * have an unlucky class, loses them otherwise.
 *
 * @param content the extracted article; it is changed
 * @param page    the page as it was, without what is beside the article
 * @param about   the article's text and its headline, as the page's metadata has them
 */
export function restoreLost(
  content: Element,
  page: Document,
  { text: said, headline }: { text?: string | undefined; headline?: string | undefined },
): void {
  const kept = new Map<string, Element>();
  for (const element of content.querySelectorAll(BLOCKS)) {
    const key = keyOf(element);
    if (key.length < SHORTEST_KEY) continue;
    if (!kept.has(key)) kept.set(key, element);
    // An extraction takes formulas and the like out of a paragraph's midst.
    const start = key.slice(0, LONGEST_START);
    if (start.length === LONGEST_START && !kept.has(start)) kept.set(start, element);
  }
  const blocks = [...page.querySelectorAll(BLOCKS)].filter((element) => !element.parentElement?.closest('li, blockquote, table, figure'));
  // Where paragraphs of the article stand.
  const homes = new Set<string>();
  const parents = new Set<Element>();
  for (const block of blocks)
    if (block.localName === 'p' && lengthOf(block) > 0 && kept.has(keyOf(block)) && block.parentElement) {
      homes.add(homeOf(block.parentElement));
      parents.add(block.parentElement);
    }
  if (parents.size === 0) return;
  restoreOpening(blocks, kept);
  const letters = said === undefined ? '' : lettersOf(said);
  const copy = (block: Element) => content.ownerDocument.importNode(block, true);
  let last: Element | undefined;
  // Headings and lists wait until a paragraph follows: at the foot of an article they are of something else.
  let waiting: Element[] = [];
  for (const block of blocks) {
    const key = keyOf(block);
    const known = kept.get(key) ?? kept.get(key.slice(0, LONGEST_START));
    if (known) {
      if (last) putBehind(last, waiting.map(copy));
      waiting = [];
      last = known;
    } else if (
      last &&
      !(isHeading(block) && isSameText(block.textContent ?? '', headline ?? '')) &&
      isLost(block, key, { homes, parents, letters })
    ) {
      if (block.localName !== 'p' || lengthOf(block) === 0) {
        // Of several headings in a row the last is the text's.
        if (isHeading(block) && waiting.at(-1) && isHeading(waiting.at(-1)!)) waiting.pop();
        waiting.push(block);
      } else {
        last = putBehind(last, [...waiting, block].map(copy));
        waiting = [];
      }
    }
  }
}

/**
 * Puts back the paragraphs that stood above the first that was kept: often an opening in a container of its own. They have
 * the class that most of the kept have, and stand in the same article.
 */
function restoreOpening(blocks: readonly Element[], kept: ReadonlyMap<string, Element>): void {
  const found = blocks.filter((block) => block.localName === 'p' && lengthOf(block) > 0 && kept.has(keyOf(block)));
  const first = found[0];
  const name = first?.getAttribute('class')?.trim();
  if (!first || !name || found.filter((block) => block.getAttribute('class')?.trim() === name).length < found.length * MOST_ALIKE) return;
  const root = first.closest('article, main, [itemprop~="articleBody"], [role="main"]') ?? above(first, MOST_LEVELS);
  const target = kept.get(keyOf(first))!;
  for (const block of blocks.slice(0, blocks.indexOf(first))) {
    const isOpening =
      block.localName === 'p' && block.getAttribute('class')?.trim() === name && root.contains(block) && lengthOf(block) > 0;
    if (isOpening && !kept.has(keyOf(block)) && !block.closest(BESIDE) && !isUnseen(block))
      target.before(target.ownerDocument.importNode(block, true));
  }
}

function above(element: Element, levels: number): Element {
  let at = element;
  for (let level = 0; level < levels && at.parentElement; level += 1) at = at.parentElement;
  return at;
}

/** Puts elements behind `last`, in their order. */
function putBehind(last: Element, elements: readonly Element[]): Element {
  let at = last;
  for (const element of elements) {
    at.after(element);
    at = element;
  }
  return at;
}

interface Homes {
  homes: ReadonlySet<string>;
  parents: ReadonlySet<Element>;
  letters: string;
}

function isLost(block: Element, key: string, { homes, parents, letters }: Homes): boolean {
  const parent = block.parentElement;
  if (!parent || key.length < SHORTEST_KEY || block.closest(BESIDE) || isUnseen(block)) return false;
  const isSaid = letters !== '' && letters.includes(key);
  if (block.localName === 'p') {
    if (lengthOf(block) > 0) return isSaid || homes.has(homeOf(parent));
    if (isLinkedSentence(block)) return isSaid || homes.has(homeOf(parent));
    return (isSaid || parents.has(parent)) && linkedLength(block) === 0 && key.length >= SHORTEST_KEY;
  }
  if (linkedLength(block) * 2 >= (block.textContent ?? '').length) return false;
  const place = isHeading(block) ? placeOf(parent) : parent;
  return parents.has(place) || (isHeading(block) && place.hasAttribute('class') && homes.has(homeOf(place)));
}

/** True for a sentence that is mostly a link, but not wholly: extractions take it for a related link. */
function isLinkedSentence(paragraph: Element): boolean {
  const text = (paragraph.textContent ?? '').trim();
  const linked = linkedLength(paragraph);
  return linked > 0 && text.length - linked >= FEWEST_UNLINKED && SENTENCE_END.test(text);
}

/** What a heading stands in; an element around it alone is a part of it. */
function placeOf(parent: Element): Element {
  return parent.localName === 'div' && parent.children.length === 1 && parent.parentElement ? parent.parentElement : parent;
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/** The kind of place that an element is: what it is called, whatever its number. */
function homeOf(element: Element): string {
  return `${element.localName} ${(element.getAttribute('class') ?? element.getAttribute('id') ?? '').replace(/\d+/g, '').trim()}`;
}

function isUnseen(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(at.getAttribute('style') ?? '')) return true;
  return false;
}

function keyOf(element: Element): string {
  return lettersOf(element.textContent ?? '').slice(0, LONGEST_KEY);
}

const BLOCKS = 'p, h2, h3, h4, ul, ol, blockquote';
const BESIDE = 'nav, aside, footer, form, figure, table, header, dialog';
const SENTENCE_END = /[.!?؟。！？]["'”’»」』)）]*$/;
// Chosen by hand; not measured.
const FEWEST_UNLINKED = 8;
const MOST_ALIKE = 0.6;
const MOST_LEVELS = 5;
const SHORTEST_KEY = 3;
const LONGEST_KEY = 120;
const LONGEST_START = 30;
