import type { Normaliser } from '../normalise/normaliser.ts';
import { DOTS, lettersOf, RUN } from '../normalise/runs.ts';

/**
 * Splits what was typed without a space where a script without spaces begins or ends: `谷歌Facebook`. A number stays with
 * the unit or counter after it: `13岁`, `26750ドル`.
 */
export function splitScripts(text: string): string[] {
  return text.match(PIECES) ?? [];
}

const PIECE = `(?:${RUN}(?:${RUN}|\\p{M}|[${DOTS}])*)`;
const PIECES = new RegExp(String.raw`[\p{N}.,]*\p{N}${PIECE}|${PIECE}|(?:(?!${RUN}|\p{N}+${RUN})[\s\S])+`, 'gu');

/**
 * The words of a run without spaces, by the browser's dictionary. Only the query is segmented, so the index does not depend on
 * it. Single characters in a row belong together: the dictionary does not know most names.
 *
 * @returns words with their position and length in the run, in letters as they are indexed
 */
export function segmentRun(run: string, normaliser: Normaliser): Segment[] {
  if (/^[\u3041-\u3096ー]{3,}$/.test(run)) return [segment(run, 0)];
  const words: { text: string; at: number; isSingle: boolean }[] = [];
  for (const { segment: text, index } of new Intl.Segmenter(normaliser.language, { granularity: 'word' }).segment(run)) {
    if (new RegExp(`^[${DOTS}\\s]+$`, 'u').test(text)) continue;
    const isSingle = [...text].length === 1 && !normaliser.isStopWord(normaliser.fold(text)) && !/[\u3041-\u3096]/.test(text);
    const last = words.at(-1);
    if (last && isSingle && last.isSingle && last.at + last.text.length === index) last.text += text;
    else words.push({ text, at: index, isSingle });
  }
  return words.map(({ text, at }) => segment(text, lettersOf(run.slice(0, at)).length));
}

function segment(text: string, start: number): Segment {
  return { text, start, length: lettersOf(text).length };
}

export interface Segment {
  text: string;
  start: number;
  length: number;
}
