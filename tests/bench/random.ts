/** Pseudo-random numbers, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)]! };
}

export interface Random {
  /** A whole number from 0, below the limit. */
  below: (limit: number) => number;
  pick: <Item>(list: readonly Item[]) => Item;
}
