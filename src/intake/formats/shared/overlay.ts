import type { WireItem } from '../../wire/item.ts';

/** One reading of an article over another: what the upper one leaves open, the lower one says. */
export function overlay(lower: Partial<WireItem>, upper: Partial<WireItem>): Partial<WireItem> {
  const isSaid = ([, value]: [string, unknown]) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return { ...lower, ...(Object.fromEntries(Object.entries(upper).filter(isSaid)) as Partial<WireItem>) };
}
