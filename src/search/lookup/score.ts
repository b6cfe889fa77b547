import type { Query } from './query.ts';

/**
 * What the whole query as a phrase adds, in the text and in the headline, as multiples of the weight of all its words.
 * Chosen by hand; not measured.
 */
const PHRASE = { text: 2, headline: 3 } as const;
/** What a match in the headline adds, as a multiple of its strength. Chosen by hand; not measured. */
export const HEADLINE = 1.2;
const HIGHEST_STRENGTH = 1 + HEADLINE;
/** A word that is typed with a capital is probably a name, and says more than its rareness. Chosen by hand; not measured. */
const NAME = 1.3;

/**
 * Weighs the units of a query: rarer ones count more. This is the idf of BM25 in Lucene's variant, which is never negative.
 * A word that is left out costs what it weighs; one that no record contains weighs as much as one that a single record does.
 *
 * The statistics cover all volumes searched so far. Those of a single small volume would depend on chance, and the hits of
 * different volumes could not be compared.
 */
export function weigh({ counts, size }: Statistics, { units }: Pick<Query, 'units'>): number[] {
  return counts.map((found, index) => {
    const unit = units[index]!;
    if (unit.isOptional) return 0;
    const count = Math.max(1, found);
    return Math.log(1 + (size - count + 0.5) / (count + 0.5)) * (unit.isName ? NAME : 1);
  });
}

/** A hit's score, without recency. */
export function scoreOf({ strengths, phrase }: Evidence, weights: readonly number[]): number {
  const words = strengths.reduce((sum, strength, unit) => sum + weights[unit]! * strength, 0);
  return words + PHRASE[phrase.isInHeadline ? 'headline' : 'text'] * phrase.share * total(weights);
}

/** The highest score that a hit can have: every word itself in the headline, and the whole query as a phrase. */
export function highestScore(weights: readonly number[]): number {
  const phrase = weights.filter((weight) => weight > 0).length > 1 ? PHRASE.headline : 0;
  return total(weights) * (HIGHEST_STRENGTH + phrase);
}

/** The share of a query's weight that a hit has, from 0 to 1. */
export function coverageOf({ missing }: Pick<Evidence, 'missing'>, weights: readonly number[]): number {
  if (missing.length === 0) return 1;
  return 1 - missing.reduce((sum, unit) => sum + weights[unit]!, 0) / total(weights);
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
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
  /** How much of the query it contains as a phrase, from 0 to 1, and whether in the headline. */
  phrase: { share: number; isInHeadline: boolean };
  /** The required units that it lacks, by their index in the query. */
  missing: number[];
}

export interface Statistics {
  /** For each unit, how many records contain it. */
  counts: number[];
  /** How many records there are. */
  size: number;
}
