import { isLone, placeTokens } from '../normalise/tokens.ts';
import type { Stemmer } from '../normalise/stems.ts';

/** About this many UTF-16 units of text around the first match. */
const LENGTH = { Latn: 200, wide: 90 } as const;

/**
 * Finds the passage of an article that answers a query best.
 *
 * @param paragraphs the article's paragraphs as they stand
 * @param wanted     the query's tokens
 * @returns the paragraph's place, its text cut to a few lines, and the parts to mark; undefined where no
 *   paragraph holds any of the tokens
 */
export function findPassage(paragraphs: readonly string[], wanted: Wanted): Passage | undefined {
  let best: { index: number; value: number; marks: Mark[] } | undefined;
  paragraphs.forEach((text, index) => {
    const marks = findMarks(text, wanted);
    const value = new Set(marks.map(({ token }) => token)).size;
    if (value > (best?.value ?? 0)) best = { index, value, marks };
  });
  return best && { index: best.index, parts: cut(paragraphs[best.index]!, best.marks) };
}

/** A text in parts, those to mark told apart. */
export function markText(text: string, wanted: Wanted): Part[] {
  return split(text, findMarks(text, wanted), 0, text.length);
}

function findMarks(text: string, { tokens, stem }: Wanted): Mark[] {
  const stems = new Set([...tokens].map(stem));
  // A lone Han or kana matches the first half of a pair.
  const lone = new Set([...tokens].filter(isLone));
  return placeTokens(text).flatMap(({ text: token, start, end }): Mark[] => {
    if (tokens.has(token) || stems.has(stem(token))) return [{ start, end, token: stem(token) }];
    const first = [...token][0]!;
    return lone.has(first) ? [{ start, end: start + first.length, token: first }] : [];
  });
}

function cut(text: string, marks: readonly Mark[]): Part[] {
  const length = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? LENGTH.wide : LENGTH.Latn;
  if (text.length <= length) return split(text, marks, 0, text.length);
  const lead = Math.floor(length / 4);
  let start = Math.max(0, Math.min(marks[0]!.start - lead, text.length - length));
  let end = Math.min(text.length, start + length);
  // Cut at spaces where there are any.
  if (start > 0) start = Math.min(marks[0]!.start, text.indexOf(' ', start) + 1 || start);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + Math.floor(length / 2));
  const parts = split(text, marks, start, end);
  if (start > 0) parts.unshift({ text: '… ', isMarked: false });
  if (end < text.length) parts.push({ text: ' …', isMarked: false });
  return parts;
}

function split(text: string, marks: readonly Mark[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const { start, end } of marks) {
    const begin = Math.max(at, start);
    const stop = Math.min(end, to);
    if (stop <= begin) continue;
    if (begin > at) parts.push({ text: text.slice(at, begin), isMarked: false });
    const last = parts.at(-1);
    if (last?.isMarked && begin === at) last.text += text.slice(begin, stop);
    else parts.push({ text: text.slice(begin, stop), isMarked: true });
    at = stop;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isMarked: false });
  return parts;
}

/** What to mark: the query's tokens, and words of the same stem. */
export interface Wanted {
  tokens: ReadonlySet<string>;
  stem: Stemmer;
}
export interface Passage {
  /** The paragraph's place among those given. */
  index: number;
  parts: Part[];
}
export interface Part {
  text: string;
  isMarked: boolean;
}
interface Mark {
  start: number;
  end: number;
  token: string;
}
