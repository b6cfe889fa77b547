import { singleLine } from '../../shared/html-text.ts';
import { ownElements } from '../marks/article-root.ts';
import { behindHeading } from '../marks/beside.ts';
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
      : (dateInLine(singleLine(element.textContent ?? undefined), context) ?? sent);
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

const LINES = 'p, div, span, li, dd, small, address';
const NAMED = '[class*="date"], [class*="time"], [class*="publish"], [class*="posted"], [class*="meta"], [id*="date"]';
const SHORTEST_TEXT = 80;
