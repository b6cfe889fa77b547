import { dayIn } from '../../articles/model/dates.ts';
import type { Publication } from '../../articles/model/publication.ts';
import type { Archive } from './archive.ts';
import type { Incoming } from './incoming.ts';
import { slugFrom, slugFromKey } from './slug.ts';
import { isStory } from '../../articles/model/story-path.ts';

/**
 * The story that an item goes to: the one that has it, the one that the editor, an export or a version of it names,
 * else a new one. Where another article stands in the item's language, it gets a story of its own: a wire's id of
 * a story is not always one.
 *
 * @param cluster the items of this run that belong together, this one among them
 * @param told    `slug` or `YYYY/MM/DD/slug`, as the editor said
 * @returns its path; undefined where no item has a date and so no folder can be named
 */
export function storyOf(
  item: Incoming,
  cluster: readonly Incoming[],
  archive: Archive,
  publication: Publication,
  told: string | undefined,
): string | undefined {
  const { key, front, group } = item.draft;
  const day = dayOf(cluster, publication);
  if (told !== undefined && isStory(told)) return day === undefined && archive.languagesOf(told).size === 0 ? undefined : told;
  const own = archive.placesOf(key);
  const known = own.find(({ language }) => language === front.language)?.story;
  if (known !== undefined) return known;
  // Kawat's own exports name the story itself.
  if (group !== undefined && isStory(group) && (archive.languagesOf(group).size > 0 || group.startsWith(`${day}/`))) return group;

  const named = cluster.flatMap(({ draft }) => [draft.key, ...draft.links].flatMap((name) => archive.placesOf(name)));
  const groups = new Set(cluster.flatMap(({ draft }) => draft.group ?? []));
  const grouped = [...groups].flatMap((name) => archive.storiesOfGroup(name));
  const naming = cluster.flatMap(({ draft }) => archive.storiesNaming(draft.key));
  const stories = [...[...own, ...named].map(({ story }) => story), ...naming, ...grouped];
  if (told !== undefined) return stories.find((story) => story.endsWith(`/${told}`)) ?? (day && `${day}/${told}`);
  const free = stories.find((story) => !archive.languagesOf(story).has(front.language!));
  if (free !== undefined) return free;
  if (day === undefined) return undefined;

  const versions = stories.length === 0 ? cluster : [item];
  const slug = `${dayOf(versions, publication) ?? day}/${slugOf(versions)}`;
  let story = slug;
  for (let number = 2; archive.languagesOf(story).size > 0; number++) story = `${slug}-${number}`;
  return story;
}

/** True for a story that no headline could name, so that an identifier or a digest does. */
export function isNamedByKey(story: string, cluster: readonly Incoming[]): boolean {
  const slug = story.slice(story.lastIndexOf('/') + 1).replace(/-\d+$/, '');
  return (
    cluster.every(({ draft }) => slugFrom(draft.front.headline ?? '') === undefined) &&
    cluster.some(({ draft }) => slugFromKey(draft.key).replace(/-\d+$/, '') === slug)
  );
}

/** Original first, older versions before newer ones, then as they came: what others lean on has to be there before them. */
export function inOrder(cluster: readonly Incoming[], { mainLanguage }: Publication): Incoming[] {
  const rankOf = ({ front }: Incoming['draft']) => (front.translation ? 2 : front.language === mainLanguage ? 0 : 1);
  // A later version may say what an earlier one left out; they stay together.
  const ranks = new Map<string, number>();
  for (const { draft } of cluster) ranks.set(draft.key, Math.min(rankOf(draft), ranks.get(draft.key) ?? 2));
  const rank = ({ draft }: Incoming) => ranks.get(draft.key)!;
  const version = ({ draft }: Incoming) => draft.version ?? 0;
  const time = ({ draft }: Incoming) => (draft.at === undefined ? 0 : Date.parse(draft.at));
  return cluster.toSorted((a, b) => rank(a) - rank(b) || version(a) - version(b) || time(a) - time(b));
}

/** The story's day is that of its original, or of what is dated first. */
function dayOf(cluster: readonly Incoming[], publication: Publication): string | undefined {
  const dated = inOrder(cluster, publication).find(({ draft }) => draft.front.firstCreated !== undefined);
  return dated && dayIn(Date.parse(dated.draft.front.firstCreated!), publication.timeZone).replaceAll('-', '/');
}

function slugOf(cluster: readonly Incoming[]): string {
  const ranked = cluster.toSorted((a, b) => rankForSlug(a) - rankForSlug(b));
  for (const { draft } of ranked) {
    const slug = slugFrom(draft.front.headline ?? '');
    if (slug !== undefined) return slug;
  }
  return slugFromKey(cluster[0]!.draft.key);
}

function rankForSlug({ draft: { front } }: Incoming): number {
  return front.translation === undefined ? 0 : front.language === 'en' ? 1 : 2;
}
