/**
 * What the whole query as a phrase adds, in the text and in the headline, as multiples of the weight of all its words.
 * Chosen by hand; not measured.
 */
const PHRASE = { text: 2, headline: 3 } as const;

/**
 * Weighs the units of a query: rarer ones count more. This is the idf of BM25 in Lucene's variant, which is never negative.
 *
 * The statistics cover all volumes searched so far. Those of a single small volume would depend on chance, and the hits of
 * different volumes could not be compared.
 */
export function weigh({ counts, size }: Statistics): number[] {
  return counts.map((count) => Math.log(1 + (size - count + 0.5) / (count + 0.5)));
}

/** A hit's score, without recency. */
export function scoreOf({ strengths, phrase }: Evidence, weights: readonly number[]): number {
  const words = strengths.reduce((sum, strength, unit) => sum + weights[unit]! * strength, 0);
  return words + (phrase ? PHRASE[phrase] * weights.reduce((sum, weight) => sum + weight, 0) : 0);
}

/** Adds the statistics of one more volume. */
export function addStatistics(known: Statistics | undefined, more: Statistics): Statistics {
  if (!known) return more;
  return { counts: known.counts.map((count, unit) => count + more.counts[unit]!), size: known.size + more.size };
}

/** How a record matches a query. */
export interface Evidence {
  /** How strongly it matches each unit; 0 if it does not. */
  strengths: number[];
  /** Where it contains the whole query as a phrase, if it does. */
  phrase: keyof typeof PHRASE | undefined;
  /** The required units that it lacks, by their index in the query. */
  missing: number[];
}

export interface Statistics {
  /** For each unit, how many records contain it. */
  counts: number[];
  /** How many records there are. */
  size: number;
}
