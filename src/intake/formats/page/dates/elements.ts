import { lineOf } from '../../shared/html-text.ts';
import { ownElements } from '../marks/article-root.ts';
import { dateInLine, isDate, wordsIn, type DateContext } from './visible.ts';

/**
 * The dates of elements, by attribute or else by their words: of those in the article, or where it has none, of those
 * that stand behind the page's heading.
 */
export function datesOfElements(
  { document, ...context }: DateContext & { document: Document },
  selector: string,
  isMeant: (element: Element) => boolean = () => true,
): (string | undefined)[] {
  const dateOf = (element: Element) => {
    const sent = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name)?.trim()).find(Boolean);
    return sent !== undefined && (isDate(sent, context) || !/\p{L}/u.test(sent))
      ? sent
      : (dateInLine(lineOf(element.textContent ?? undefined), context) ?? sent);
  };
  const own = ownElements(document, selector).filter(isMeant).map(dateOf);
  if (own.some(Boolean)) return own;
  return behindHeading(document, selector).filter(isMeant).slice(0, 1).map(dateOf);
}

/** Dates in short lines: in the article above its text, then in what is named for a date, behind the page's heading first. */
export function visibleDates(document: Document, context: DateContext): string[] {
  const found: string[] = [];
  for (const element of behindHeading(document, LINES, ownElements(document, LINES))) {
    if ([...element.children].filter(({ localName }) => localName !== 'br' && localName !== 'a').length > 2) continue;
    const line = wordsIn(element);
    if (line === undefined) continue;
    const date = dateInLine(line, context);
    if (date !== undefined) found.push(date);
    // Below the first paragraph a date is part of what is told.
    if (found.length > 0 || (element.localName === 'p' && line.length > SHORTEST_TEXT)) break;
  }
  for (const element of behindHeading(document, NAMED)) {
    const date = dateInLine(wordsIn(element), context);
    if (date !== undefined) found.push(date);
    if (found.length > 1) break;
  }
  return found;
}

/** Elements of the page, those behind its first heading before the others, without comments and lists of other articles. */
function behindHeading(document: Document, selector: string, among?: readonly Element[]): Element[] {
  const all = [...document.querySelectorAll(`h1, ${selector}`)].slice(0, MOST);
  const heading = all.findIndex(({ localName }) => localName === 'h1');
  const inOrder = heading === -1 ? all : [...all.slice(heading), ...all.slice(0, heading)];
  const wanted = among && new Set(among);
  return inOrder.filter((element) => element.localName !== 'h1' && (wanted ? wanted.has(element) : !isOfSite(element)));
}

/** True in lists of other articles, and in a header or footer that is not the article's. */
function isOfSite(element: Element): boolean {
  if (element.closest(COMMENTS)) return true;
  const others = element.closest(OTHERS);
  if (others !== null && others.querySelector(ARTICLE) === null) return true;
  const frame = element.closest('header, footer');
  return frame !== null && frame.querySelector('h1') === null && frame.closest('article, main, [itemtype$="Article"]') === null;
}

const LINES = 'p, div, span, li, dd, small, address';
const NAMED = '[class*="date"], [class*="time"], [class*="publish"], [class*="posted"], [class*="meta"], [id*="date"]';
const COMMENTS = 'nav, aside, [class*="comment"]';
// Some systems call everything a widget.
const OTHERS = '[class*="related"], [class*="widget"], [class*="sidebar"], [class*="teaser"], [class*="card"]';
const ARTICLE = 'h1, .hentry, .post-body, .entry-content, [itemprop~="articleBody"]';
const MOST = 3000;
const SHORTEST_TEXT = 80;
