import { lettersOf } from './letters.ts';

/**
 * True unless the page's metadata has the article's text and an extraction has hardly a sentence of it: then it is of
 * something else on the page.
 *
 * @param text the article's text as the metadata has it
 */
export function isSaid(content: Element, text: string | undefined): boolean {
  if (text === undefined || text.length < SHORTEST_TEXT) return true;
  const sentences = text
    .split(SENTENCE_END)
    .map(lettersOf)
    .filter((sentence) => sentence.length >= SHORTEST_SENTENCE)
    .slice(0, MOST_SENTENCES);
  if (sentences.length < FEWEST_SENTENCES) return true;
  const letters = lettersOf(content.textContent ?? '');
  return sentences.filter((sentence) => letters.includes(sentence)).length >= sentences.length * LEAST_SHARE;
}

/** The page's paragraphs whose words the metadata's text has, if they are most of it. */
export function gatherSaid(page: Document, text: string): Element | undefined {
  const letters = lettersOf(text);
  const content = page.createElement('div');
  let length = 0;
  for (const paragraph of page.querySelectorAll('p')) {
    const own = lettersOf(paragraph.textContent ?? '');
    if (own.length < SHORTEST_SENTENCE || !letters.includes(own)) continue;
    length += own.length;
    content.append(paragraph.cloneNode(true));
  }
  return length >= letters.length * LEAST_GATHERED ? content : undefined;
}

const SENTENCE_END = /[\n.!?。！？؟]+/;
const SHORTEST_TEXT = 500;
const SHORTEST_SENTENCE = 20;
const MOST_SENTENCES = 40;
const FEWEST_SENTENCES = 5;
// Chosen by hand; not measured.
const LEAST_SHARE = 0.3;
const LEAST_GATHERED = 0.6;
