import { FACETS, type Facet, type Hit } from './volume.ts';

/** What recency can add to a score, and after how many days half of it is gone. News ages; it does not expire. */
const RECENCY = { share: 0.3, halfLifeDays: 365 } as const;
const DAY = 86_400_000;

/**
 * The hits a reader gets to see, in order.
 *
 * Where any hit holds all words, those that lack one are left out; else they follow by how few they lack.
 *
 * @param now milliseconds since 1970
 */
export function rankHits(hits: readonly Hit[], order: Order, filters: Filters, now: number): Hit[] {
  const chosen = complete(hits).filter((hit) => passes(hit, filters));
  if (order === 'newest') return chosen.toSorted((a, b) => b.time - a.time || a.number - b.number);
  const value = (hit: Hit) => hit.score * (1 + RECENCY.share * 0.5 ** (Math.max(0, now - hit.time) / DAY / RECENCY.halfLifeDays));
  return chosen.toSorted((a, b) => a.missing.length - b.missing.length || value(b) - value(a) || b.time - a.time);
}

/**
 * How many hits each value of a facet would leave, given what is chosen in the others.
 *
 * @returns by value, for values that leave any
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

/** Units that no hit holds, by their place in the query. */
export function unmatchedUnits(hits: readonly Hit[]): number[] {
  const [first, ...rest] = hits;
  return first ? first.missing.filter((unit) => rest.every(({ missing }) => missing.includes(unit))) : [];
}

function complete(hits: readonly Hit[]): readonly Hit[] {
  const lacking = unmatchedUnits(hits).length;
  const full = hits.filter(({ missing }) => missing.length === lacking);
  return full.length > 0 ? full : hits;
}

function passes(hit: Hit, filters: Filters): boolean {
  return FACETS.every((facet) => filters[facet] === undefined || hit.facets[facet].includes(filters[facet]));
}

export type Order = 'best' | 'newest';
export type Filters = Partial<Record<Facet, string | undefined>>;
