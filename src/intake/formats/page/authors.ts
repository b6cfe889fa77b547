import { lineOf } from '../shared/html-text.ts';
import { ownElements } from './marks/article-root.ts';

/** The authors that the article's own marks name: microdata, `rel="author"`, hCard. Undefined where none does. */
export function authorsOf(document: Document): string | undefined {
  for (const selector of MARKS) {
    const names = ownElements(document, selector)
      .filter((element) => !/comment/i.test(element.getAttribute('class') ?? ''))
      .flatMap((element) => nameOf(element) ?? []);
    if (names.length > 0) return [...new Set(names)].slice(0, MOST).join(', ');
  }
  return undefined;
}

function nameOf(element: Element): string | undefined {
  const inner = element.querySelector('[itemprop~="name"], .fn, .p-name');
  const name = lineOf((inner ?? element).getAttribute('content') ?? (inner ?? element).textContent ?? undefined);
  return name === undefined || name.length > LONGEST || /^https?:/i.test(name) ? undefined : name;
}

const MARKS = ['[itemprop~="author"]', '[itemprop~="creator"]', '[property~="author"]', '[rel~="author"]', '.p-author', '.author.vcard'];
const MOST = 20;
const LONGEST = 100;
