import { Readability } from '@mozilla/readability';
import { singleLine } from '../../shared/html-text.ts';
import { articleRootOf, ownElements } from '../marks/article-root.ts';
import { clearPage } from './clear.ts';
import { takeDeck, type Deck } from './deck.ts';
import { framesIn } from './frames.ts';
import { gatherSaid, isSaid } from './said.ts';
import { restoreLost } from './restore.ts';

/** The article of a page, as far as it is recognised. */
export interface ExtractedArticle extends Deck {
  /** HTML. */
  content: string;
  title?: string | null | undefined;
  byline?: string | null | undefined;
}

/**
 * Extracts the text of the article from a page: what Readability takes for it, once the page is without what is beside
 * the article, and with what Readability loses.
 *
 * @param document the page; it is changed
 * @param about    the article's text, headline and description, as the page's metadata has them
 * @returns the article, and what stood in it and was left out: sentences, and the hosts of frames
 */
export function extractArticle(
  document: Document,
  about: { text?: string | undefined; headline?: string | undefined; description?: string | undefined },
): { article: ExtractedArticle | undefined; left: string[]; frames: string[] } {
  const byline = bylineIn(document);
  const root = articleRootOf(document);
  const left = clearPage(document, root);
  const frames = root === undefined ? [] : framesIn(root);
  dropMisreadNames(document);
  openSlides(document);
  const whole = document.cloneNode(true) as Document;
  const article = new Readability<Element>(document, { keepClasses: true, serializer: (node) => node as Element }).parse();
  if (!article?.content) return { article: undefined, left, frames };
  const content = isSaid(article.content, about.text) ? article.content : gatherSaid(whole, about.text!);
  // The metadata's text is all there is.
  if (!content) return { article: undefined, left, frames };
  restoreLost(content, whole, about);
  const deck = takeDeck(content, about.description);
  return { article: { content: content.innerHTML, title: article.title, byline: article.byline ?? byline, ...deck }, left, frames };
}

/** The first short text that a page marks as its byline, by the names that Readability knows. */
function bylineIn(document: Document): string | undefined {
  for (const element of ownElements(document, '[rel~="author"], [class*="byline"], [class*="author"], [id*="byline"]')) {
    const line = singleLine(element.textContent ?? undefined);
    if (line !== undefined && line.length <= LONGEST_BYLINE) return line;
  }
  return undefined;
}

/**
 * Readability drops headings for a class such as `subheader`, and takes a dateline for a byline. What is not the article's
 * is gone by now, so nothing is lost with those names.
 */
function dropMisreadNames(document: Document): void {
  for (const element of document.querySelectorAll('p [class*="dateline"]')) element.removeAttribute('class');
  for (const heading of document.querySelectorAll('h2, h3, h4')) {
    if (UNSEEN_NAME.test(heading.getAttribute('class') ?? '')) continue;
    heading.removeAttribute('class');
    heading.removeAttribute('id');
    // `slide-header` around a heading alone.
    const around = heading.parentElement;
    if (around?.localName === 'div' && around.children.length === 1 && !UNSEEN_NAME.test(around.getAttribute('class') ?? ''))
      around.removeAttribute('class');
  }
}

/** A figure with a heading is a slide of a gallery, and its caption a part of the text. */
function openSlides(document: Document): void {
  for (const figure of document.querySelectorAll('figure')) {
    if (!figure.querySelector('h2, h3, h4')) continue;
    for (const part of [...figure.querySelectorAll('figcaption'), figure]) {
      const plain = document.createElement('div');
      plain.append(...part.childNodes);
      part.replaceWith(plain);
    }
  }
}

const LONGEST_BYLINE = 100;
const UNSEEN_NAME = /hidden|sr-only|screen-reader|show-for-sr/i;
