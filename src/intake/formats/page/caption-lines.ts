/**
 * Makes the captions that nothing names into captions: a line in italics or small type in or directly below the paragraph
 * of a picture, a list of one entry directly below a picture without a caption, and what a figure without a caption names
 * so itself.
 *
 * @param captions a selector for what is named for a caption
 */
export function frameLinesBelow(document: Document, captions: string): void {
  for (const figure of [...document.querySelectorAll('figure')].slice(0, MOST)) {
    if (figure.querySelector('figcaption') || !figure.querySelector('img')) continue;
    const named = [...figure.querySelectorAll(captions)].find((element) => !element.querySelector('img') && wordsOf(element) !== '');
    if (named) figure.append(captionOf(document, named));
    else takeEntryBelow(document, figure);
  }
  for (const image of [...document.querySelectorAll('p img, div > img')].slice(0, MOST)) {
    if (image.closest('figure, .wp-caption, li, table, a[href*="share"]')) continue;
    const paragraph = image.closest('p') ?? image.parentElement!;
    const isAlone = wordsOf(paragraph) === '';
    const line = isAlone && paragraph.localName === 'p' ? paragraph.nextElementSibling : isAlone ? image.nextElementSibling : paragraph;
    if (line?.localName !== 'p' || line.querySelectorAll('img').length > (isAlone ? 0 : 1) || !isInItalics(line)) continue;
    const figure = document.createElement('figure');
    paragraph.before(figure);
    figure.append(image.closest('picture') ?? image);
    figure.append(captionOf(document, line));
    if (isAlone && paragraph.localName === 'p') paragraph.remove();
  }
}

function takeEntryBelow(document: Document, figure: Element): void {
  const list = figure.nextElementSibling;
  if (!list || !/^[uo]l$/.test(list.localName) || list.children.length !== 1 || list.querySelector('a, img')) return;
  const words = wordsOf(list);
  if (words !== '' && words.length <= LONGEST) figure.append(captionOf(document, list));
}

/** A caption with the words of an element, which goes. */
function captionOf(document: Document, element: Element): Element {
  const caption = document.createElement('figcaption');
  const source =
    element.localName === 'ul' || element.localName === 'ol' ? (element.querySelector('li p') ?? element.children[0]!) : element;
  caption.append(...source.childNodes);
  element.remove();
  return caption;
}

/** All words in italics or small type, and few. */
function isInItalics(element: Element): boolean {
  const words = wordsOf(element);
  if (words === '' || words.length > LONGEST_LINE || NOTICE.test(words)) return false;
  const set = [...element.querySelectorAll('em, i, small')].filter((part) => !part.parentElement!.closest('em, i, small')).map(wordsOf);
  return set.join('').replace(/\s/g, '') === words.replace(/\s/g, '');
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const MOST = 300;
const LONGEST = 250;
const LONGEST_LINE = 200;
// What is set in italics below a picture as well.
const NOTICE =
  /^(?:this (?:article|story|post|interview)|editor[’']s? note|note|cet article|cet entretien|artikel ini|catatan|本文|この記事|编者按|編者按|هذا المقال)|^["“«「『]/iu;
