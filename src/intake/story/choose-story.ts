import { dayIn } from '../../articles/model/dates.ts';
import type { Publication } from '../../articles/model/publication.ts';
import type { Archive } from './archive.ts';
import type { Incoming } from './incoming.ts';
import { slugFrom, slugFromKey } from './slug.ts';
import { isStory } from '../../articles/model/story-path.ts';

/**
 * Chooses the story of an item: the one that has it already; the one that the editor, an export or another version
 * names; else a new one. If a related story already has a different article in the item's language, the item gets a
 * separate story: wires use one story id for different stories.
 *
 * @param cluster the items of this run that belong together, including this one
 * @param given   `slug` or `YYYY/MM/DD/slug` from the command line
 * @returns the story's path; undefined if no item has a date, so no folder can be named
 */
export function chooseStory(
  item: Incoming,
  cluster: readonly Incoming[],
  archive: Archive,
  publication: Publication,
  given: string | undefined,
): string | undefined {
  const { key, front, group } = item.draft;
  const day = dayOf(cluster, publication);

  // 1. The full path that the editor gave.
  if (given !== undefined && isStory(given)) return day === undefined && archive.languagesOf(given).size === 0 ? undefined : given;

  // 2. The story that has this item.
  const known = archive.locationsOf(key).find(({ language }) => language === front.language);
  if (known) return known.story;

  // 3. The path in Kawat's own export.
  if (group !== undefined && isStory(group) && (archive.languagesOf(group).size > 0 || group.startsWith(`${day}/`))) return group;

  // 4. The slug that the editor gave, in a related story or a new one.
  const related = relatedStories(item, cluster, archive);
  if (given !== undefined) return related.find((story) => story.endsWith(`/${given}`)) ?? (day && `${day}/${given}`);

  // 5. A related story without an article in this language.
  const free = related.find((story) => !archive.languagesOf(story).has(front.language!));
  if (free !== undefined) return free;

  // 6. A new story.
  if (day === undefined) return undefined;
  const versions = related.length === 0 ? cluster : [item];
  return freePath(`${dayOf(versions, publication) ?? day}/${slugOf(versions)}`, archive);
}

/** True if an identifier or a digest names the story, because no headline could. */
export function isNamedByKey(story: string, cluster: readonly Incoming[]): boolean {
  const slug = story.slice(story.lastIndexOf('/') + 1).replace(/-\d+$/, '');
  return (
    cluster.every(({ draft }) => slugFrom(draft.front.headline ?? '') === undefined) &&
    cluster.some(({ draft }) => slugFromKey(draft.key).replace(/-\d+$/, '') === slug)
  );
}

/** Sorts a cluster so that the original is stored before its translations, and older versions before newer ones. */
export function sortForStoring(cluster: readonly Incoming[], { mainLanguage }: Publication): Incoming[] {
  const rankOf = ({ front }: Incoming['draft']) => (front.translation ? 2 : front.language === mainLanguage ? 0 : 1);
  // All versions of an article get the same rank: a later one may say that it is a translation when an earlier did not.
  const ranks = new Map<string, number>();
  for (const { draft } of cluster) ranks.set(draft.key, Math.min(rankOf(draft), ranks.get(draft.key) ?? 2));
  const rank = ({ draft }: Incoming) => ranks.get(draft.key)!;
  const version = ({ draft }: Incoming) => draft.version ?? 0;
  const time = ({ draft }: Incoming) => (draft.at === undefined ? 0 : Date.parse(draft.at));
  return cluster.toSorted((a, b) => rank(a) - rank(b) || version(a) - version(b) || time(a) - time(b));
}

/** Existing stories that the item or its cluster belongs to, the closest first. */
function relatedStories({ draft: { key } }: Incoming, cluster: readonly Incoming[], archive: Archive): string[] {
  const own = archive.locationsOf(key);
  const named = cluster.flatMap(({ draft }) => [draft.key, ...draft.links].flatMap((name) => archive.locationsOf(name)));
  const naming = cluster.flatMap(({ draft }) => archive.storiesNaming(draft.key));
  const groups = new Set(cluster.flatMap(({ draft }) => draft.group ?? []));
  const grouped = [...groups].flatMap((name) => archive.storiesOfGroup(name));
  return [...[...own, ...named].map(({ story }) => story), ...naming, ...grouped];
}

function freePath(path: string, archive: Archive): string {
  let story = path;
  for (let number = 2; archive.languagesOf(story).size > 0; number++) story = `${path}-${number}`;
  return story;
}

/** The day of the first dated item: the original's, if it has a date. */
function dayOf(cluster: readonly Incoming[], publication: Publication): string | undefined {
  const dated = sortForStoring(cluster, publication).find(({ draft }) => draft.front.firstCreated !== undefined);
  return dated && dayIn(Date.parse(dated.draft.front.firstCreated!), publication.timeZone).replaceAll('-', '/');
}

function slugOf(cluster: readonly Incoming[]): string {
  const ranked = cluster.toSorted((a, b) => rankForSlug(a) - rankForSlug(b));
  for (const { draft } of ranked) {
    const slug = slugFrom(draft.front.headline ?? '');
    if (slug !== undefined) return slug;
  }
  const hint = ranked.map(({ draft }) => draft.slugHint && slugFrom(draft.slugHint)).find(Boolean);
  return hint || slugFromKey(cluster[0]!.draft.key);
}

function rankForSlug({ draft: { front } }: Incoming): number {
  return front.translation === undefined ? 0 : front.language === 'en' ? 1 : 2;
}
