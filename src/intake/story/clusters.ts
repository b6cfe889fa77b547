import type { Archive } from './archive.ts';
import type { Incoming } from './incoming.ts';

/**
 * Groups the items of a run by story. Items belong together only if they share an identifier, name each other, or have
 * the same story id from the wire.
 *
 * @returns clusters in the order of their first item
 */
export function gatherClusters(incoming: readonly Incoming[], archive: Archive): Incoming[][] {
  const leaders = new Map<string, string>();
  const find = (name: string): string => {
    let at = name;
    for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) {
      // Shorten the chain, or a long one would be walked again for every item.
      leaders.set(at, leaders.get(next) ?? next);
      at = next;
    }
    return at;
  };
  for (const item of incoming) {
    const [first, ...rest] = namesOf(item, archive);
    for (const name of rest) leaders.set(find(name), find(first!));
  }
  return [...Map.groupBy(incoming, (item) => find(item.draft.key)).values()];
}

/** The names that connect an item with others, its key first. */
export function namesOf({ draft: { key, links, group } }: Incoming, archive: Archive): string[] {
  return [
    key,
    ...links,
    ...(group === undefined ? [] : [`group ${group}`]),
    // Existing stories that the item belongs to.
    ...[key, ...links].flatMap((name) => archive.locationsOf(name).map(({ story }) => `story ${story}`)),
    ...archive.storiesNaming(key).map((story) => `story ${story}`),
  ];
}
