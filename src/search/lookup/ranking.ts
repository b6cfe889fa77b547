import { highestScore } from './score.ts';
import { FACETS, type Facet, type Hit } from './volume.ts';

/** How much recency adds to a score at most, and the age at which half of that is left. Chosen by hand; not measured. */
const RECENCY = { share: 0.3, halfLifeDays: 365 } as const;
const DAY = 86_400_000;
/**
 * Hits with less of the query's weight are not shown: in general, and if other hits have all of it. Chosen on the tuning half
 * of the recall suite (tests/search).
 */
const LEAST_COVERAGE = { alone: 0.45, besideComplete: 0.75 } as const;

/**
 * Filters and sorts the hits.
 *
 * A hit has to contain most of the query's weight, and more of it if another hit contains all words.
 *
 * @param now milliseconds since 1970
 */
export function rankHits(hits: readonly Hit[], order: Order, filters: Filters, now: number): Hit[] {
  const chosen = complete(hits).filter((hit) => passes(hit, filters));
  if (order === 'newest') return chosen.toSorted((a, b) => b.time - a.time || a.number - b.number);
  const value = (hit: Hit) => hit.score * hit.coverage ** 2 * recencyOf(hit.time, now);
  return chosen.toSorted((a, b) => value(b) - value(a) || b.time - a.time);
}

/**
 * True if a record that is older than a moment could still come among the first `size` hits.
 *
 * @param ranked  from `rankHits`
 * @param weights of the query's units, in the edition with the largest
 * @param before  milliseconds since 1970
 */
export function canImprove(ranked: readonly Hit[], size: number, order: Order, { weights, before, now }: Older): boolean {
  const last = ranked.filter(({ missing }) => missing.length === 0)[size - 1];
  if (!last) return true;
  if (order === 'newest') return false;
  return highestScore(weights) * recencyOf(before, now) > last.score * recencyOf(last.time, now);
}

function recencyOf(time: number, now: number): number {
  return 1 + RECENCY.share * 0.5 ** (Math.max(0, now - time) / DAY / RECENCY.halfLifeDays);
}

/**
 * Counts the hits that each value of a facet would leave, given the other filters.
 *
 * @returns counts by value, without values that leave none
 */
export function countFacet(hits: readonly Hit[], facet: Facet, filters: Filters): Map<string, number> {
  const others: Filters = { ...filters, [facet]: undefined };
  const counts = new Map<string, number>();
  for (const hit of complete(hits)) {
    if (!passes(hit, others)) continue;
    for (const value of hit.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The units that no hit contains, by their index in the query. */
export function unmatchedUnits(hits: readonly Hit[]): number[] {
  const [first, ...rest] = complete(hits);
  return first ? first.missing.filter((unit) => rest.every(({ missing }) => missing.includes(unit))) : [];
}

function complete(hits: readonly Hit[]): readonly Hit[] {
  const least = LEAST_COVERAGE[hits.some(({ missing }) => missing.length === 0) ? 'besideComplete' : 'alone'];
  return hits.filter(({ coverage }) => coverage >= least);
}

function passes(hit: Hit, filters: Filters): boolean {
  return FACETS.every((facet) => filters[facet] === undefined || hit.facets[facet].includes(filters[facet]));
}

interface Older {
  weights: readonly number[];
  before: number;
  now: number;
}

export type Order = 'best' | 'newest';
export type Filters = Partial<Record<Facet, string | undefined>>;
