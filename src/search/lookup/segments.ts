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
  const words: Word[] = [];
  for (const { 0: stretch, index: start } of run.matchAll(STRETCHES)) {
    const last = words.at(-1);
    const isKatakana = /^[\u30a1-\u30ff]/.test(stretch);
    if (isKatakana && last?.isBound && last.at + last.text.length === start)
      words[words.length - 1] = { ...last, text: last.text + stretch, isBound: false };
    else if (isKatakana) words.push({ text: stretch, at: start, isBound: false });
    else words.push(...wordsOfStretch(stretch, start, normaliser));
  }
  return words.map(({ text, at }) => segment(text, lettersOf(run.slice(0, at)).length));
}

/** Words by the dictionary. A single character belongs to the word before it, or else to the one after it. */
function wordsOfStretch(stretch: string, start: number, normaliser: Normaliser): Word[] {
  const words: Word[] = [];
  const isChinese = /^(?:zh|yue|cmn)\b/.test(normaliser.language);
  const isPrefix = (word: string) => isChinese && FREE.test(word);
  for (const { segment: text, index } of new Intl.Segmenter(normaliser.language, { granularity: 'word' }).segment(stretch)) {
    const isSingle = [...text].length === 1 && /\p{Script=Han}/u.test(text);
    const isBound = isSingle && !normaliser.isStopWord(normaliser.fold(text)) && !isPrefix(text);
    const last = words.at(-1);
    const isFree = (word: string) => normaliser.isStopWord(normaliser.fold(word)) || isPrefix(word) || /^[\u3041-\u3096]+$/.test(word);
    if (last && ((isBound && !isFree(last.text)) || (last.isBound && !isFree(text)))) {
      last.isBound = last.isBound && isBound;
      last.text += text;
    } else words.push({ text, at: start + index, isBound });
  }
  return words;
}

/** Katakana words are written whole; the dictionary would split the foreign names. */
const STRETCHES = new RegExp(`[\\u30a1-\\u30fa\\u30fc]+|[^\\u30a1-\\u30fa\\u30fc${DOTS}\\s]+`, 'gu');
/** Chinese adjectives and prefixes of one character, without which the word after them is found too. */
const FREE = /^[新大老小前总副每各全本该第]$/;

interface Word {
  text: string;
  at: number;
  /** It is a single character that needs a neighbour. */
  isBound: boolean;
}

function segment(text: string, start: number): Segment {
  return { text, start, length: lettersOf(text).length };
}

export interface Segment {
  text: string;
  start: number;
  length: number;
}
