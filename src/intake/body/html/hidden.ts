import type { Element } from 'hast';

/**
 * True if a browser would not show the element, judged by its attributes: `hidden`, a style that hides, clips or shrinks it or
 * moves it out of view, or a class that frameworks use for screen readers.
 */
export function isHidden(element: Element): boolean {
  const { hidden, style, className } = element.properties;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  if (element.tagName === 'dialog' && !element.properties['open']) return true;
  if (Array.isArray(className) && className.some((name) => UNSEEN_CLASSES.has(String(name)))) return true;
  return typeof style === 'string' && UNSEEN_STYLE.test(style.slice(0, MAX_STYLE).toLowerCase().replace(/\s+/g, ''));
}

// Classes of Bootstrap, Tailwind, WordPress and Foundation.
const UNSEEN_CLASSES = new Set(['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'show-for-sr']);

const MAX_STYLE = 2000;

const UNSEEN_STYLE = new RegExp(
  [
    'display:none',
    'visibility:(?:hidden|collapse)',
    'font-size:0(?:\\.0+)?(?:[a-z%]*)(?:!important)?(?:;|$)',
    'opacity:0(?:\\.0+)?(?:%)?(?:!important)?(?:;|$)',
    'clip:rect\\((?:[01](?:px)?[,)]){4}',
    'clip-path:inset\\((?:50|100)%',
    '(?:left|top|right|text-indent|margin-left):-\\d{3,}',
    'mso-hide:all',
  ]
    .map((rule) => `(?:^|;)${rule}`)
    .join('|'),
);
