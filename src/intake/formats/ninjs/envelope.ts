import { fieldsOf, type Fields } from '../json/values.ts';

/**
 * Finds the news items in a value: the value itself, the items of a list, or those in an envelope: `{ items: […] }`,
 * `{ data: { articles: […] } }`, or a composite without a text.
 *
 * Also returns values that are not items and contain none, so that they can be reported.
 */
export function* findItems(value: unknown): Generator<FoundItem> {
  const counts = new Map<string, number>();
  let strays = 0;
  function* visit(part: unknown, keys: readonly string[]): Generator<FoundItem> {
    const isObject = typeof part === 'object' && part !== null && !Array.isArray(part);
    const path = keys.join('/');
    const index = counts.get(path) ?? 0;
    if (isObject) counts.set(path, index + 1);
    if (keys.length < DEEPEST) {
      if (Array.isArray(part)) {
        const inner = [...keys, '*'];
        for (const item of part) yield* visit(item, inner);
        return;
      }
      const inside = isObject ? insideOf(part) : undefined;
      if (inside) {
        for (const [key, item] of inside) yield* visit(item, [...keys, key]);
        return;
      }
    }
    // Do not report a million numbers one by one.
    if (isObject || ++strays <= MOST_STRAYS) yield { value: part, path, index };
  }
  yield* visit(value, []);
}

/** An envelope's contents with their keys; undefined for an item. */
function insideOf(value: object): [string, unknown][] | undefined {
  const fields = fieldsOf(value);
  if (hasText(fields)) return undefined;
  if (isItem(fields)) {
    if (fields.get('type') !== 'composite') return undefined;
    const parts = Object.entries(value).filter(([key, member]) => /^associations$/i.test(key) && Array.isArray(member));
    const withText = parts.filter(([, members]) => (members as unknown[]).some((member) => hasText(fieldsOf(member))));
    return withText.length > 0 ? withText : undefined;
  }
  const inside = Object.entries(value).filter(([key, member]) => ENVELOPE.test(key) && typeof member === 'object' && member !== null);
  return inside.length > 0 ? inside : undefined;
}

function isItem(fields: Fields): boolean {
  return ['uri', 'guid', 'versioncreated', 'headline', 'headlines', 'pubstatus'].some((name) => fields.has(name));
}

function hasText(fields: Fields): boolean {
  return fields.has('bodies') || fields.has('body') || fields.keys().some((name) => name.startsWith('body_'));
}

// No known envelope is nested deeper. Both limits were chosen by hand; not measured.
const DEEPEST = 6;
const MOST_STRAYS = 20;
const ENVELOPE =
  /^(?:items?|data|articles?|stories|story|news|newsitems?|results?|response|content|contents|documents?|docs|entries|entry|hits|feed|collection|list|records?|payload|_source|_items|ninjs)$/i;

/** A possible item, and its location for `JsonValue.locate`. */
export interface FoundItem {
  value: unknown;
  path: string;
  index: number;
}
