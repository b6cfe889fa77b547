import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayIn } from '../articles/dates.ts';
import type { Publication } from '../articles/publication.ts';
import type { FrontMatter } from '../articles/schema.ts';
import type { Archive } from './archive.ts';
import { readArticleFile } from './article-file.ts';
import type { Incoming } from './incoming.ts';
import { slugFrom, slugFromKey } from './slug.ts';

/**
 * The story that a cluster's items go to: one that has any of them, the one that the editor or an export names, else
 * a new one.
 *
 * @param told `slug` or `YYYY/MM/DD/slug`, as the editor said
 * @returns its path; undefined where no item has a date and so no folder can be named
 */
export function storyOf(
  cluster: readonly Incoming[],
  archive: Archive,
  publication: Publication,
  told: string | undefined,
): string | undefined {
  if (told !== undefined && STORY.test(told)) return told;
  for (const { draft } of cluster) {
    const [place] = [draft.key, ...draft.links].flatMap((key) => archive.placesOf(key));
    if (place) return place.story;
  }
  for (const {
    draft: { group },
  } of cluster) {
    const known = group === undefined ? undefined : archive.storyOfGroup(group);
    if (known !== undefined && cluster.every(({ draft }) => isFree(known, draft, archive))) return known;
    // Kawat's own exports name the story itself.
    if (group !== undefined && STORY.test(group)) return group;
  }
  const day = dayOf(cluster, publication);
  if (day === undefined) return undefined;
  const slug = told ?? slugOf(cluster);
  if (told !== undefined) return `${day}/${slug}`;
  let story = `${day}/${slug}`;
  for (let number = 2; archive.languagesOf(story).size > 0; number++) story = `${day}/${slug}-${number}`;
  return story;
}

/** Original first, then as they came: what others lean on has to be there before them. */
export function inOrder(cluster: readonly Incoming[], { mainLanguage }: Publication): Incoming[] {
  const rank = ({ draft: { front } }: Incoming) => (front.translation ? 2 : front.language === mainLanguage ? 0 : 1);
  const version = ({ draft: { front } }: Incoming) => front.version ?? 0;
  return cluster.toSorted((a, b) => rank(a) - rank(b) || version(a) - version(b));
}

/** The front matter of a story's articles that are there: `original` is the one that is no translation. */
export function readSiblings(
  story: string,
  archive: Archive,
  contentDir: string,
): { original?: Partial<FrontMatter>; any?: Partial<FrontMatter> } {
  const fronts = [...archive.languagesOf(story)]
    .map((language) => join(contentDir, story, `${language}.md`))
    // A dry run writes none.
    .filter((path) => existsSync(path))
    .map((path) => readArticleFile(readFileSync(path, 'utf8')).front);
  const original = fronts.find(({ translation }) => translation === undefined);
  const any = original ?? fronts[0];
  return { ...(original && { original }), ...(any && { any }) };
}

function isFree(story: string, { key, front }: Incoming['draft'], archive: Archive): boolean {
  if (!archive.languagesOf(story).has(front.language!)) return true;
  return archive.placesOf(key).some((place) => place.story === story && place.language === front.language);
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

const STORY = /^\d{4}\/\d\d\/\d\d\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
