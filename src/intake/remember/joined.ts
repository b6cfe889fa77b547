import type { Archive } from '../story/archive.ts';
import { namesOf } from '../story/clusters.ts';
import type { Remembered } from './memory.ts';
import type { Incoming } from '../story/incoming.ts';
import type { Input } from '../receive/inputs.ts';

/**
 * Finds the recalled inputs that share a story with an incoming item. They must be read too: an item's story is chosen
 * from all its items together.
 *
 * @returns inputs of `recalled`, each once
 */
export function findJoined(recalled: Recalled, incoming: readonly Incoming[], archive: Archive): Input[] {
  if (recalled.size === 0 || incoming.length === 0) return [];
  const named = new Map<string, Input[]>();
  for (const [input, { names }] of recalled) {
    for (const name of names) {
      const inputs = named.get(name);
      if (inputs) inputs.push(input);
      else named.set(name, [input]);
    }
  }
  const joined = new Set<Input>();
  const names = incoming.flatMap((item) => namesOf(item, archive));
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    for (const input of named.get(name) ?? []) {
      if (joined.has(input)) continue;
      joined.add(input);
      names.push(...recalled.get(input)!.names);
    }
    named.delete(name);
  }
  return [...joined];
}

/** Inputs that change nothing, with what the memory knows about them. */
export type Recalled = Map<Input, Remembered>;
