import { coreOf, CREDIT, FIGURE, has, isLabel, readDisclaimer, type Disclaimer } from './read-disclaimer.ts';
import { TOOLS, WORDINGS, type Wording } from './wordings.ts';

/** True for the second half of a notice, which has doubts, references or credits, but no report. */
export function goesOn(text: string, language: string): boolean {
  const wording = wordingOf(language);
  return (
    !wording.report.test(text) &&
    !FIGURE.test(text) &&
    (wording.doubt.test(text) || wording.authority.test(text) || CREDIT.test(text)) &&
    sentencesOf(text).every((sentence) => belongs(sentence, wording))
  );
}

/**
 * True for a block that is only a notice. Some wires join the last paragraphs of an article and the notice in one block.
 * Such a block matches a notice, but most of it is the article.
 */
export function readNotice(text: string, isLast = true): Disclaimer | undefined {
  const found = readDisclaimer(text, isLast);
  if (!found) return undefined;
  const [first, ...others] = sentencesOf(found.text);
  const wording = WORDINGS.find(({ language }) => language === found.language);
  if (others.length === 0 || !wording || found.method === 'human' || isLabel(coreOf(found.text), wording)) return found;
  return announces(first!, wording) && others.every((sentence) => belongs(sentence, wording)) ? found : undefined;
}

/** True for the first sentence of a notice, which mentions this article and a machine that translated. */
export function announces(sentence: string, wording: Wording): boolean {
  return wording.self.test(sentence) && has(sentence, wording.translation) && (has(sentence, wording.machine) || TOOLS.test(sentence));
}

function belongs(sentence: string, wording: Wording): boolean {
  const { translation, machine, self, made, doubt, authority } = wording;
  const isOfNotice = [translation, machine, self, made, doubt, authority, CREDIT, TOOLS].some((pattern) => has(sentence, pattern));
  return isOfNotice || !/\p{L}/u.test(sentence);
}

function sentencesOf(text: string): string[] {
  const ends = [...text.matchAll(SENTENCE_START)].map((match) => match.index + match[0].length);
  return [0, ...ends].map((start, index) => text.slice(start, ends[index])).filter((sentence) => sentence.trim() !== '');
}

export function wordingOf(language: string): Wording {
  return WORDINGS.find((candidate) => candidate.language === language)!;
}

export const SENTENCE_START = /[.!?؟][)"”»]*\s+|[。！？][」』）]*\s*/g;
