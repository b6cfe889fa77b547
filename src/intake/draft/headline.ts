import { oneLine } from '../body/one-line.ts';
import { Fault } from '../../findings/fault.ts';

const LONGEST = 120;

/**
 * A headline for an item that has none: its first sentence.
 *
 * @param text the first block of the article's text without furniture: what stands below is no part of its sentence
 * @throws Fault where there is no text either
 */
export function headlineFrom(text: string, language: string, line: number): string {
  const opening = text.trim().slice(0, 1000);
  if (opening === '') throw new Fault(line, 'neither headline nor text', 'an article', 'ask the wire for the whole item');
  const [sentence] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(oneLine(opening)!);
  const whole = sentence!.segment.trim().replace(/[.。]$/u, '');
  return whole.length > LONGEST ? `${cutAtWord(whole)}…` : whole;
}

/** True for an opening that is a title and no sentence: nothing marks its end. */
export function isTitleLine(opening: string): boolean {
  const line = opening.trim();
  return line.length <= LONGEST && !/[.。!！?？؟…:：]["'”»’」』)）]*$/u.test(line);
}

function cutAtWord(text: string): string {
  // Never in the middle of a character that takes two units.
  const cut = [...text.slice(0, LONGEST)].filter((character) => !/^[\ud800-\udbff]$/.test(character)).join('');
  const space = cut.lastIndexOf(' ');
  return space > LONGEST / 2 ? cut.slice(0, space) : cut;
}
