import type { WireItem } from '../../wire/item.ts';

/** Combines two readings of an article. A field of `upper` wins unless it is empty. */
export function overlay(lower: Partial<WireItem>, upper: Partial<WireItem>): Partial<WireItem> {
  const isFilled = ([, value]: [string, unknown]) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return { ...lower, ...(Object.fromEntries(Object.entries(upper).filter(isFilled)) as Partial<WireItem>) };
}
