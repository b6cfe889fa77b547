import type { Archive } from './archive.ts';
import type { Incoming } from './incoming.ts';

/**
 * Gathers what a run brings by story: items that share an identifier, name each other, or carry the wire's id of the
 * story. Nothing else joins two items.
 *
 * @returns stories in the order of their first item
 */
export function gatherClusters(incoming: readonly Incoming[], archive: Archive): Incoming[][] {
  const leaders = new Map<string, string>();
  const find = (name: string): string => {
    let at = name;
    for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) {
      // A chain of a hundred thousand names would be walked a hundred thousand times.
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

/** The names by which an item belongs to others, its key first. */
export function namesOf({ draft: { key, links, group } }: Incoming, archive: Archive): string[] {
  return [
    key,
    ...links,
    ...(group === undefined ? [] : [`group ${group}`]),
    // An item of a story that is there joins others of it.
    ...[key, ...links].flatMap((name) => archive.placesOf(name).map(({ story }) => `story ${story}`)),
    ...archive.storiesNaming(key).map((story) => `story ${story}`),
  ];
}
