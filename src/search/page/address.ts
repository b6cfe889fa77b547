import type { Filters, Order } from '../lookup/ranking.ts';
import { FACETS } from '../lookup/volume.ts';

/** Reads a search from the query part of the page's address. */
export function readAddress(search: string): Request {
  const parameters = new URLSearchParams(search);
  return {
    text: parameters.get('q') ?? '',
    order: parameters.get('order') === 'newest' ? 'newest' : 'best',
    isEverywhere: parameters.get('in') === 'all',
    isLiteral: parameters.get('as') === 'typed',
    filters: Object.fromEntries(FACETS.map((facet) => [facet, parameters.get(facet) ?? undefined])),
  };
}

/** Writes a search as the query part of an address, like `?q=降息&in=all&year=2024`; empty if nothing is searched. */
export function writeAddress({ text, order, isEverywhere, isLiteral, filters }: Request): string {
  const parameters = new URLSearchParams();
  if (text.trim()) parameters.set('q', text.trim());
  if (isEverywhere) parameters.set('in', 'all');
  if (isLiteral) parameters.set('as', 'typed');
  for (const facet of FACETS) if (filters[facet]) parameters.set(facet, filters[facet]);
  if (order === 'newest') parameters.set('order', order);
  return parameters.size > 0 ? `?${parameters.toString()}` : '';
}

export interface Request {
  text: string;
  order: Order;
  /** Searches all editions, not only the reader's. */
  isEverywhere: boolean;
  /** Does not correct a misspelt word. */
  isLiteral: boolean;
  filters: Filters;
}
