import { maybeNamesFurniture, namesConsent, namesFurniture, wordsOfName } from './beside-words.ts';
import { linkedLength, runningTextOf, type RunningText } from './running-text.ts';

/**
 * Takes out of a page what its own marks say is not the article: layers over the page, sign-up forms, share bars, lists of
 * other articles, biographies, tags, advertisements. Nothing goes that holds much of the page's running text, whatever
 * it is called, and nothing that holds the page's heading.
 *
 * @param root the element that holds the article, if the page marks one
 * @returns sentences that stood within the article and went, as an editor may want to know of them
 */
export function clearPage(document: Document, root: Element | undefined): string[] {
  const text = runningTextOf(document);
  const left: string[] = [];
  for (const element of [...document.querySelectorAll('body *')]) {
    if (!element.isConnected || !isBeside(element, text)) continue;
    const words = sentenceIn(element);
    if (words !== undefined && root?.contains(element) && element !== root) left.push(words);
    element.remove();
  }
  return [...new Set(left)];
}

function isBeside(element: Element, text: RunningText): boolean {
  const name = element.localName;
  if (KEPT.has(name)) return false;
  const role = element.getAttribute('role') ?? '';
  if (name === 'dialog' || ROLES.test(role) || element.getAttribute('aria-modal') === 'true') return isSmall(element, text, MOST_SURE);
  if (name === 'nav' || name === 'button') return isSmall(element, text, MOST_LIKELY);
  const names = namesOf(element);
  if (names === '') return false;
  if (namesConsent(names)) return !element.querySelector('h1, article');
  if (namesFurniture(names)) return isSmall(element, text, MOST_SURE);
  return maybeNamesFurniture(names) && !holdsByline(element) && isSmall(element, text, MOST_LIKELY) && isPoorInText(element, text);
}

/** An element with a heading, or with much of the running text, is the article or around it. */
function isSmall(element: Element, text: RunningText, most: number): boolean {
  if (element.querySelector('h1, [itemprop~="articleBody"]')) return false;
  if (element.matches('[itemprop~="articleBody"]')) return false;
  if (text.total < LEAST_TEXT) {
    const all = (element.ownerDocument.body.textContent ?? '').length;
    return (element.textContent ?? '').length < all * most;
  }
  return (text.within.get(element)?.length ?? 0) < text.total * most;
}

/** Mostly links, or no running text and little else. */
function isPoorInText(element: Element, text: RunningText): boolean {
  const length = (element.textContent ?? '').trim().length;
  return linkedLength(element) * 2 > length || (length < LITTLE && !text.within.has(element));
}

function holdsByline(element: Element): boolean {
  return element.querySelector('[rel~="author"], [itemprop~="author"], [class*="byline"]') !== null;
}

function namesOf(element: Element): string {
  // A heading's identifier is made of its words, as is that of its section.
  const attributes = HEADING.test(element.localName) ? ['class'] : NAMING;
  const names = attributes.flatMap((attribute) => {
    const name = element.getAttribute(attribute)?.trim() ?? '';
    if (attribute === 'class') return name.slice(0, MAX_NAMES).split(/\s+/).map(wordsOfName);
    const words = wordsOfName(name.slice(0, MAX_NAMES));
    return words.split(' ').length - 2 > MOST_WORDS ? [] : [words];
  });
  return names.join('|').trim() === '' ? '' : names.join('|');
}

/** The first words of an element that says something in sentences. */
function sentenceIn(element: Element): string | undefined {
  const copy = element.cloneNode(true) as Element;
  for (const part of [...copy.querySelectorAll(UNSEEN)]) part.remove();
  const words = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (CODE.test(words)) return undefined;
  if (words.length < LEAST_SENTENCE || linkedLength(element) * 2 > words.length) return undefined;
  return words.length > LONGEST_NOTE ? `${words.slice(0, LONGEST_NOTE).toWellFormed()}…` : words;
}

const UNSEEN = 'script, style, template, noscript';
// A script, a style sheet or a template that stands as text.
const CODE = /[{}]\s*[}{;]|\)\s*;|\{[\w-]+\s*:|\{\{/;
const KEPT = new Set([
  'html',
  'body',
  'main',
  'article',
  'p',
  'figure',
  'figcaption',
  'img',
  'picture',
  'a',
  'time',
  'b',
  'i',
  'em',
  'strong',
]);
const ROLES = /^(?:dialog|alertdialog|navigation|search|banner|contentinfo|complementary|menu|menubar|toolbar|tooltip|tablist)$/;
// Chosen by hand; not measured.
const MOST_SURE = 0.3;
const MOST_LIKELY = 0.1;
const LEAST_TEXT = 400;
const LITTLE = 600;
const LEAST_SENTENCE = 40;
const LONGEST_NOTE = 80;
const MAX_NAMES = 400;
const MOST_WORDS = 4;
const HEADING = /^h[1-6]$/;
const NAMING = ['class', 'id', 'data-testid', 'data-component', 'data-module', 'data-type', 'aria-label'];
