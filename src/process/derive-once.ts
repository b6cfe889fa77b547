import { sharedValue } from './shared-value.ts';

const derived = sharedValue<WeakMap<object, Map<string, unknown>>>('derived');

/**
 * Computes a value from an immutable object once, and caches it as long as the object lives. The cache is shared with the
 * bundled templates, so that they need not sort a hundred thousand articles into lists again.
 *
 * @param name of the value
 */
export function deriveOnce<Value>(from: object, name: string, make: () => Value): Value {
  const all = (derived.value ??= new WeakMap<object, Map<string, unknown>>());
  let own = all.get(from);
  if (!own) all.set(from, (own = new Map<string, unknown>()));
  if (!own.has(name)) own.set(name, make());
  return own.get(name) as Value;
}
