import { sharedValue } from './shared-value.ts';

const derived = sharedValue<WeakMap<object, Map<string, unknown>>>('derived');

/**
 * What is made of an object that does not change, made once and kept as long as the object is, for all copies of the
 * code: a hundred thousand articles are not put into lists again by the bundled templates.
 *
 * @param name of what is made
 */
export function deriveOnce<Value>(from: object, name: string, make: () => Value): Value {
  const all = (derived.value ??= new WeakMap<object, Map<string, unknown>>());
  let own = all.get(from);
  if (!own) all.set(from, (own = new Map<string, unknown>()));
  if (!own.has(name)) own.set(name, make());
  return own.get(name) as Value;
}
