import { isSameText } from '../../../body/same-text.ts';

/**
 * Takes other articles out of a page: those that follow the article in full, each with its own heading and byline, as pages
 * that load without end have them, and teasers, which are short and lead elsewhere as a whole or with their heading.
 *
 * @param titles the article's headline in all its forms
 */
export function dropOtherArticles(document: Document, titles: readonly (string | undefined)[]): void {
  dropFollowing(document, titles);
  const teasers = [...document.querySelectorAll('article')].slice(0, MOST).filter(isTeaser);
  if (teasers.length >= FEWEST_TEASERS) for (const teaser of teasers) teaser.remove();
}

function dropFollowing(document: Document, titles: readonly (string | undefined)[]): void {
  const headings = [...document.querySelectorAll('h1')].slice(0, MOST);
  const at = headings.findIndex((heading) => titles.some((title) => title !== undefined && isSameText(heading.textContent ?? '', title)));
  if (at === -1) return;
  const own = headings[at]!;
  for (const heading of headings.slice(at + 1)) {
    if (!heading.isConnected) continue;
    const section = sectionOf(heading, own);
    if (section !== heading && section.querySelector(BYLINES) && (section.textContent ?? '').length >= SHORTEST) section.remove();
  }
}

/** The largest element around a heading that begins with it and does not hold the article's own heading. */
function sectionOf(heading: Element, own: Element): Element {
  const words = (heading.textContent ?? '').trim();
  let section = heading;
  for (let around = heading.parentElement; around && !around.contains(own) && around.localName !== 'body'; around = around.parentElement) {
    const before = (around.textContent ?? '').indexOf(words);
    if (before > MOST_BEFORE) break;
    section = around;
  }
  return section;
}

function isTeaser(article: Element): boolean {
  if (article.querySelector('h1, [itemprop~="articleBody"]') || (article.textContent ?? '').replace(/\s+/g, ' ').length > LONGEST_TEASER)
    return false;
  if (article.querySelector('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4')) return true;
  // A link without words that covers the whole teaser.
  return (
    article.querySelector('h2, h3, h4') !== null &&
    [...article.children].some((part) => part.localName === 'a' && part.hasAttribute('href') && (part.textContent ?? '').trim() === '')
  );
}

const BYLINES = 'time, [rel~="author"], [itemprop~="author"], [class*="author"], [class*="byline"]';
// Chosen by hand; not measured.
const FEWEST_TEASERS = 2;
const LONGEST_TEASER = 500;
const MOST_BEFORE = 200;
const SHORTEST = 400;
const MOST = 300;
