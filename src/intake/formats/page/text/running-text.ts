/** The paragraphs of running text on a page, and how long each is. */
export interface RunningText {
  paragraphs: readonly (readonly [element: Element, length: number])[];
  /** The length of all of them. */
  total: number;
}

/** Finds the paragraphs that are long and not mostly links: what an article consists of, and little else. */
export function runningTextOf(document: Document): RunningText {
  const paragraphs = [...document.querySelectorAll('p')]
    .map((element) => [element, lengthOf(element)] as const)
    .filter(([, length]) => length > 0);
  return { paragraphs, total: paragraphs.reduce((sum, [, length]) => sum + length, 0) };
}

/** How much of the running text is in `element`. */
export function runningTextIn(element: Element, text: RunningText): { count: number; length: number } {
  const inside = text.paragraphs.filter(([paragraph]) => element.contains(paragraph));
  return { count: inside.length, length: inside.reduce((sum, [, length]) => sum + length, 0) };
}

/** The length of a paragraph of running text; 0 for anything shorter, and for what is mostly links. */
export function lengthOf(element: Element): number {
  const words = (element.textContent ?? '').replace(SPACES, ' ').trim();
  const shortest = WIDE.test(words) ? SHORTEST_WIDE : SHORTEST;
  if (words.length < shortest) return 0;
  return linkedLength(element) * 2 > words.length ? 0 : words.length;
}

/** How many characters of an element are in links. */
export function linkedLength(element: Element): number {
  let length = 0;
  for (const link of element.querySelectorAll('a[href]')) length += (link.textContent ?? '').trim().length;
  return length;
}

const SPACES = /\s+/g;
// Chinese and Japanese say in 30 characters what takes 80 in Latin letters.
const WIDE = /[\u3040-\u30ff\u3400-\u9fff]/;
const SHORTEST = 80;
const SHORTEST_WIDE = 30;
