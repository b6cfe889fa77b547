/** How much running text a page has, and each element of it. */
export interface RunningText {
  /** The length of all its paragraphs. */
  total: number;
  /** For each element that holds some: how many paragraphs, and their length. */
  within: ReadonlyMap<Element, { count: number; length: number }>;
}

/** Measures the paragraphs that are long and not mostly links: what an article consists of, and little else. */
export function runningTextOf(document: Document): RunningText {
  const within = new Map<Element, { count: number; length: number }>();
  let total = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    const length = lengthOf(paragraph);
    if (length === 0) continue;
    total += length;
    for (let element: Element | null = paragraph; element; element = element.parentElement) {
      const known = within.get(element);
      if (known) {
        known.count += 1;
        known.length += length;
      } else within.set(element, { count: 1, length });
    }
  }
  return { total, within };
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
