import { isBareCredit } from '../../body/credit.ts';
import { frameLinesBelow } from './caption-lines.ts';

/**
 * Puts pictures and what is named for their captions and credits into figures, so that neither is read as part of the
 * text. A credit without a picture goes.
 */
export function framePictures(document: Document): void {
  for (const element of [...document.querySelectorAll(CAPTIONS)].slice(0, MOST)) {
    if (!element.isConnected || element.closest('figure, .wp-caption') || element.querySelector('img, h1, h2, ul')) continue;
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words.length < 2 || words.length > LONGEST) continue;
    const image = pictureOf(element, words.length);
    if (image) frame(document, image, element, aroundBoth(image, element));
    else if (isBareCredit(words)) element.remove();
  }
  frameCredited(document);
  frameLinesBelow(document, CAPTIONS);
}

/** Puts a credit that nothing marks into a figure with the picture above it, and a short line between both as its caption. */
function frameCredited(document: Document): void {
  let count = 0;
  for (const element of [...document.querySelectorAll('div, span, p, small, em, i')]) {
    if (element.children.length > 0 || count >= MOST) continue;
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words.length < 2 || words.length > LONGEST_CREDIT || !isBareCredit(words) || element.closest('figure, .wp-caption, a')) continue;
    count += 1;
    const above = element.previousElementSibling;
    const line = above === null || above.querySelector('img, p, h1, h2, ul') ? '' : (above.textContent ?? '').replace(/\s+/g, ' ').trim();
    const isCaption = line !== '' && line.length <= LONGEST_CAPTION && !/^(?:h\d|img|picture|figure)$/.test(above!.localName);
    const image = pictureOf(element, words.length + (isCaption ? line.length : 0) - OTHER_WORDS);
    if (!image || (image.compareDocumentPosition(element) & FOLLOWING) === 0) continue;
    if (isCaption && (image.compareDocumentPosition(above!) & FOLLOWING) !== 0) frame(document, image, above!, null);
    const figure = image.closest('figure');
    if (!figure) frame(document, image, element, null);
    else {
      const part = document.createElement('small');
      part.append(...element.childNodes);
      element.remove();
      figure.append(part);
    }
  }
}

/** The picture beside a caption: the last in the smallest element around both that holds no other text. */
function pictureOf(element: Element, length: number): Element | undefined {
  let around = element.parentElement;
  for (let level = 0; around && level < 4; level++, around = around.parentElement) {
    if ((around.textContent ?? '').trim().length > length + OTHER_WORDS || around.localName === 'body') return undefined;
    const images = around.querySelectorAll('img');
    if (images.length > 0) return images[images.length - 1];
  }
  return undefined;
}

function aroundBoth(image: Element, element: Element): Element | null {
  let around = element.parentElement;
  while (around && !around.contains(image)) around = around.parentElement;
  return around;
}

function frame(document: Document, image: Element, element: Element, around: Element | null): void {
  let figure = image.closest('figure');
  if (!figure) {
    figure = document.createElement('figure');
    const picture = image.closest('picture') ?? image;
    picture.replaceWith(figure);
    figure.append(picture);
  }
  const isCredit =
    /credit|attribution|copyright|photographer/i.test(element.getAttribute('class') ?? '') &&
    !/caption/i.test(element.getAttribute('class') ?? '');
  const part = document.createElement(isCredit ? 'small' : 'figcaption');
  part.append(...element.childNodes);
  element.remove();
  figure.append(part);
  // Nothing else was in there: the frame would only be in the way.
  const rest =
    around === null || around === figure ? undefined : (around.textContent ?? '').trim().length - (figure.textContent ?? '').trim().length;
  if (rest === 0 && around!.contains(figure) && around!.querySelectorAll('img').length === 1 && !KEPT.has(around!.localName))
    around!.replaceWith(figure);
}

/** Takes out pictures that are not the article's: faces of authors, logos, icons, and placeholders of pictures that load late. */
export function dropOtherPictures(document: Document, by: string | undefined): void {
  for (const image of [...document.querySelectorAll('img')].slice(0, MOST)) {
    const src = image.getAttribute('src') ?? '';
    const late = LATE.map((name) => image.getAttribute(name)).find((value) => value && !value.startsWith('data:'));
    if (late && (src === '' || PLACEHOLDER.test(nameOf(src)))) image.setAttribute('src', late.split(/[\s,]/)[0]!);
    if (isOtherPicture(image.getAttribute('src') ?? '', image.getAttribute('alt') ?? '', by) || image.closest(OTHER_PLACES)) image.remove();
  }
}

/** True for a picture that its file's name or its description shows not to be of an article. */
export function isOtherPicture(src: string, alt = '', by?: string): boolean {
  const name = nameOf(src);
  if (/(?:^|\.)gravatar\.com\//i.test(src) || PLACEHOLDER.test(name) || OTHER_NAME.test(name)) return true;
  const words = alt.trim();
  return OTHER_ALT.test(words) || (by !== undefined && words.length > 3 && by.toLowerCase().includes(words.toLowerCase()));
}

/** The file's name, without what is asked of it. */
function nameOf(src: string): string {
  return src.split(/[?#]/, 1)[0]!.split('/').at(-1) ?? '';
}

const KEPT = new Set(['body', 'article', 'main', 'td', 'li', 'figure', 'blockquote']);
const CAPTIONS =
  '[class*="caption"], [class*="Caption"], [class*="credit"], [class*="Credit"], [class*="attribution"], [class*="photographer"], [class*="legend"]';
const OTHER_PLACES =
  '[class*="avatar"], [class*="author-image"], [class*="author-photo"], [class*="authorprofile"], [class*="author__image"], [class*="byline__image"], [class*="newsletter"]';
const LATE = ['data-src', 'data-hi-res-src', 'data-low-res-src', 'data-original', 'data-lazy-src', 'data-srcset', 'srcset'];
const PLACEHOLDER = /(?:^|[_.-])(?:placeholder|spacer|blank|pixel|transparent|loading|lazy|1x1|clear)(?:[_.-]|$)/i;
const OTHER_NAME =
  /(?:^|[_.-])(?:logos?|icons?|sprite|avatar|favicon|fbico|social[_-]default|default[_-](?:og|share|social))(?:[_.-]|$)|\.svg$/i;
const OTHER_ALT = /(?:^|\s)(?:logo|icon|avatar)$|^(?:拡大|閉じる|advertisement|iklan|publicité|广告|إعلان)$/iu;
const OTHER_WORDS = 120;
const FOLLOWING = 4;
const LONGEST_CREDIT = 90;
const LONGEST_CAPTION = 250;
const LONGEST = 700;
const MOST = 1000;
