import { oneLine } from '../body/one-line.ts';
import { Fault } from '../../findings/fault.ts';

/** In characters. Chosen by hand; not measured. */
const LONGEST = 120;

/**
 * Makes a headline for an item that has none, from its first sentence.
 *
 * @param text the first block of the article's text, without furniture
 * @throws Fault if there is no text either
 */
export function headlineFrom(text: string, language: string, line: number): string {
  const opening = text.trim().slice(0, 1000);
  if (opening === '') throw new Fault(line, 'neither headline nor text', 'an article', 'ask the wire for the whole item');
  const [sentence] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(oneLine(opening)!);
  const whole = sentence!.segment.trim().replace(/[.。]$/u, '');
  return whole.length > LONGEST ? `${cutAtWord(whole)}…` : whole;
}

/** True for an opening that is a title, not a sentence: no punctuation ends it. */
export function isTitleLine(opening: string): boolean {
  const line = opening.trim();
  return line.length <= LONGEST && !/[.。!！?？؟…:：]["'”»’」』)）]*$/u.test(line);
}

function cutAtWord(text: string): string {
  // Do not cut between two surrogates.
  const cut = [...text.slice(0, LONGEST)].filter((character) => !/^[\ud800-\udbff]$/.test(character)).join('');
  const space = cut.lastIndexOf(' ');
  return space > LONGEST / 2 ? cut.slice(0, space) : cut;
}
