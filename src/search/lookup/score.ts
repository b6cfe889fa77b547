/** What the whole query in its own order adds, in the text and in the headline, in shares of all its words. */
const PHRASE = { text: 2, headline: 3 } as const;

/**
 * How much each unit of a query counts: the rarer, the more (the idf of BM25 as Lucene has it, never negative).
 *
 * It is taken over all volumes searched so far: within one small volume chance would decide, and hits of different
 * volumes could not be compared.
 */
export function weigh({ counts, size }: Statistics): number[] {
  return counts.map((count) => Math.log(1 + (size - count + 0.5) / (count + 0.5)));
}

/** A hit's score, before its age counts. */
export function scoreOf({ strengths, phrase }: Evidence, weights: readonly number[]): number {
  const words = strengths.reduce((sum, strength, unit) => sum + weights[unit]! * strength, 0);
  return words + (phrase ? PHRASE[phrase] * weights.reduce((sum, weight) => sum + weight, 0) : 0);
}

/** Adds what one more volume knows. */
export function addStatistics(known: Statistics | undefined, more: Statistics): Statistics {
  if (!known) return more;
  return { counts: known.counts.map((count, unit) => count + more.counts[unit]!), size: known.size + more.size };
}

/** How a record answers a query. */
export interface Evidence {
  /** By unit, 0 where it does not hold it. */
  strengths: number[];
  /** Where it holds the whole query in its own order. */
  phrase: keyof typeof PHRASE | undefined;
  /** Units that must be held and are not, by their place in the query. */
  missing: number[];
}

export interface Statistics {
  /** By unit, how many records hold it. */
  counts: number[];
  /** Records in all. */
  size: number;
}
