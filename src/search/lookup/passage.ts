import type { Normaliser } from '../normalise/normaliser.ts';
import { isLone } from '../normalise/runs.ts';
import { parseQuery } from './query.ts';

/** Length of a passage in UTF-16 units. Chosen by hand; not measured. */
const LENGTH = { Latn: 200, wide: 90 } as const;

/**
 * Finds the passage of an article that answers a query best.
 *
 * @param paragraphs the article's standfirst and paragraphs
 * @param wanted     the query's tokens
 * @returns the paragraph with the most of the tokens, cut to a few lines; the first paragraph if none has any; undefined
 *   if there are no paragraphs
 */
export function findPassage(paragraphs: readonly string[], wanted: Wanted): Passage | undefined {
  let best: { index: number; value: number; marks: Mark[] } | undefined;
  paragraphs.forEach((text, index) => {
    const marks = findMarks(text, wanted);
    const value = new Set(marks.map(({ token }) => token)).size;
    if (value > (best?.value ?? 0)) best = { index, value, marks };
  });
  const { index, marks } = best ?? { index: 0, marks: [] };
  return paragraphs[index] === undefined ? undefined : { index, parts: cut(paragraphs[index], marks) };
}

/** The tokens to mark for a query. */
export function wantedOf(text: string, normaliser: Normaliser): Wanted {
  const { units } = parseQuery(text, normaliser);
  return {
    tokens: new Set(units.flatMap(({ marks }) => marks)),
    beginnings: units.flatMap(({ beginning }) => beginning ?? []),
    normaliser,
  };
}

/** Splits a text into marked and unmarked parts. */
export function markText(text: string, wanted: Wanted): Part[] {
  return split(text, findMarks(text, wanted), 0, text.length);
}

/** The ranges of a text that match a query, in the order of the text. */
export function findMarks(text: string, { tokens, beginnings, normaliser }: Wanted): Mark[] {
  const stems = new Set([...tokens].flatMap(normaliser.stems));
  // A single Han or kana character matches the first half of a pair.
  const lone = new Set([...tokens].filter(isLone));
  return normaliser.locate(text).flatMap(({ text: token, start, end }): Mark[] => {
    const own = normaliser.stems(token);
    if (tokens.has(token) || own.some((stem) => stems.has(stem)) || beginnings.some((start) => token.startsWith(start)))
      return [{ start, end, token: own[0] ?? token }];
    const first = [...token][0]!;
    return lone.has(first) ? [{ start, end: start + first.length, token: first }] : [];
  });
}

function cut(text: string, marks: readonly Mark[]): Part[] {
  const length = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? LENGTH.wide : LENGTH.Latn;
  if (text.length <= length) return split(text, marks, 0, text.length);
  const lead = Math.floor(length / 4);
  const first = marks[0]?.start ?? 0;
  let start = Math.max(0, Math.min(first - lead, text.length - length));
  let end = Math.min(text.length, start + length);
  // Cut at spaces if there are any.
  if (start > 0) start = Math.min(first, text.indexOf(' ', start) + 1 || start);
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

/** The tokens to mark; words that share a stem with one are marked too. */
export interface Wanted {
  tokens: ReadonlySet<string>;
  /** Words that begin with one of these are marked too. */
  beginnings: readonly string[];
  normaliser: Normaliser;
}
export interface Passage {
  /** The paragraph's index. */
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
