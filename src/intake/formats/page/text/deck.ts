import { isSameText } from '../../../body/same-text.ts';
import { singleLine } from '../../shared/html-text.ts';
import { lengthOf } from './running-text.ts';

/** What the top of an article holds of its standfirst. */
export interface Deck {
  /** The standfirst, which is no longer in the text. */
  deck?: string | undefined;
  /** True where the text itself has the words of the page's description. */
  isInText?: true;
}

/**
 * Takes the standfirst from the top of an article: the element that repeats the page's description, or a long heading
 * above the first paragraph.
 *
 * @param content     the article; it is changed
 * @param description what the page's metadata has
 */
export function takeDeck(content: Element, description: string | undefined): Deck {
  const blocks = [...content.querySelectorAll(BLOCKS)]
    .slice(0, MOST)
    .filter((block) => singleLine(block.textContent ?? undefined) !== undefined);
  const above = blocks.slice(0, MOST_ABOVE);
  const at = description === undefined ? -1 : above.findIndex((block) => isSameText(block.textContent ?? '', description));
  if (at !== -1) {
    const block = blocks[at]!;
    // Between a standfirst and the text there is a byline or a date; an opening paragraph goes on with the next.
    const isApart = firstText(blocks) >= at && isByline(blocks[at + 1]);
    if (!isAnswered(block, blocks[at + 1]) && (HEADING.test(block.localName) || isMarked(block) || isApart)) {
      block.remove();
      return { deck: description };
    }
  }
  const marked = blocks.slice(0, MOST_MARKED).find((block, place) => isDeckElement(block) && !isAnswered(block, blocks[place + 1]));
  const set = singleLine(marked?.textContent ?? undefined);
  if (marked && set !== undefined && firstText(blocks.filter((block) => block !== marked)) !== -1) {
    marked.remove();
    return { deck: set };
  }
  const heading = blocks.slice(0, Math.max(0, firstText(blocks))).findLast((block) => HEADING.test(block.localName));
  const line = singleLine(heading?.textContent ?? undefined);
  if (heading === undefined || line === undefined || line.length < (WIDE.test(line) ? SHORTEST_WIDE : SHORTEST))
    return at === -1 ? {} : { isInText: true };
  heading.remove();
  return { deck: line };
}

/** True for an opening paragraph that the next one goes on from: `But the storm came first.` */
function isAnswered(block: Element, next: Element | undefined): boolean {
  return block.localName === 'p' && next?.localName === 'p' && GOES_ON.test((next.textContent ?? '').trim());
}

function firstText(blocks: readonly Element[]): number {
  return blocks.findIndex((block) => block.localName === 'p' && lengthOf(block) > 0);
}

/** A short line that is no sentence and no subheading: a byline, a date, a label. */
function isByline(block: Element | undefined): boolean {
  const line = singleLine(block?.textContent ?? undefined);
  if (!block || line === undefined || line.length > LONGEST_BYLINE || HEADING.test(block.localName)) return false;
  const bold = [...block.querySelectorAll('b, strong')].map((element) => element.textContent ?? '').join('');
  return BYLINE.test(line) || (line.length <= LONGEST_LABEL && !SENTENCE_END.test(line) && bold.length * 2 < line.length);
}

/** A short text in an element that is itself named as a standfirst. */
function isDeckElement(element: Element): boolean {
  const length = (element.textContent ?? '').trim().length;
  return length >= SHORTEST && length <= LONGEST && element.localName !== 'li' && MARK.test(element.getAttribute('class') ?? '');
}

/** True where the element or one around it is named as a standfirst. */
function isMarked(element: Element): boolean {
  for (let at: Element | null = element, level = 0; at && level < 3; at = at.parentElement, level += 1)
    if (MARK.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('itemprop') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true;
  return false;
}

const BLOCKS = 'p, h2, h3, h4, blockquote, li';
const HEADING = /^h[2-4]$/;
const MARK =
  /(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|sub-?title|sub-?head(?:ing|line)?|sub-?hed|summary|chapo|chapeau|excerpt|abstract|lede|description|intro)(?:$|[\s_-])/i;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff]/;
const BYLINE = /\d|^(?:by|par|oleh|por|von|door|di|作者|記者|记者|文|بقلم|كتب)(?=[\s:：/／])/iu;
const SENTENCE_END = /[.!?…。！？؟:：]["'”’»」)]*$/u;
// A paragraph that begins so needs the one above.
const GOES_ON =
  /^(?:(?:But|Yet|However|Instead|Nevertheless|Mais|Or|Pourtant|Toutefois|Cependant|Tetapi|Tapi|Namun|Akan tetapi)[\s,]|但(?:是)?|不过|不過|然而|しかし|だが|ところが|(?:و)?لكن)/u;
const LONGEST_BYLINE = 120;
const LONGEST_LABEL = 60;
const LONGEST = 400;
const MOST_MARKED = 2;
const MOST = 12;
const MOST_ABOVE = 6;
// A shorter heading is that of a section.
const SHORTEST = 45;
const SHORTEST_WIDE = 20;
