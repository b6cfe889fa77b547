import { fieldsOf, type Fields } from '../json/values.ts';

/**
 * The news items in a value: itself, a list's, or those in an envelope around them: `{ items: […] }`,
 * `{ data: { articles: […] } }`, and a composite's parts where it has no text of its own.
 *
 * What is no item and holds none is found too, so that it can be said.
 */
export function* findItems(value: unknown): Generator<FoundItem> {
  const counts = new Map<string, number>();
  let strays = 0;
  function* visit(part: unknown, keys: readonly string[]): Generator<FoundItem> {
    const isObject = typeof part === 'object' && part !== null && !Array.isArray(part);
    const path = keys.join('/');
    const place = counts.get(path) ?? 0;
    if (isObject) counts.set(path, place + 1);
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
    // A list of a million numbers needs no million messages.
    if (isObject || ++strays <= MOST_STRAYS) yield { value: part, path, place };
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

// Where real envelopes end; what is nested deeper is no item.
const DEEPEST = 6;
const MOST_STRAYS = 20;
const ENVELOPE =
  /^(?:items?|data|articles?|stories|story|news|newsitems?|results?|response|content|contents|documents?|docs|entries|entry|hits|feed|collection|list|records?|payload|_source|_items|ninjs)$/i;

/** A candidate for an item, and where it stands: see `JsonValue.locate`. */
export interface FoundItem {
  value: unknown;
  path: string;
  place: number;
}
