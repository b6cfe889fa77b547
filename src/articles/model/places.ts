import type { Article } from './article.ts';
import { byteLength, LONGEST_NAME } from './names.ts';
import type { Publication } from './publication.ts';
import { latinSlug, nativeSlug, cachedLatinSlug } from '../../languages/slugs.ts';

/**
 * Gives every place a slug that is the same in all editions, if the articles allow it.
 *
 * `located` is in each article's language: Jakarta, 雅加达, ジャカルタ, جاكرتا. All versions of a story name the same place,
 * so a name in another script gets the Latin name that most often occurs in the same stories (in English if possible, else
 * in the main language). If there is none, it keeps its own letters.
 *
 * @param articles published articles
 */
export function namePlaces(articles: readonly Article[], publication: Publication): Places {
  const guides = new Set(['en', publication.mainLanguage, ...publication.editions]);
  const stories = Map.groupBy(
    articles.filter(({ located }) => located),
    ({ story }) => story,
  );
  const slugOf = cachedLatinSlug();
  const votes = new Map<string, Map<string, number>>();
  for (const versions of stories.values()) {
    const guide = [...guides].map((tag) => versions.find((version) => version.language === tag && slugOf(version.located!))).find(Boolean);
    for (const version of versions) {
      const key = placeKey(version.language, version.located!);
      const slug = (guide && slugOf(guide.located!)) ?? slugOf(version.located!) ?? nativeSlug(version.located!);
      const tally = votes.get(key) ?? new Map<string, number>();
      votes.set(key, tally.set(slug, (tally.get(slug) ?? 0) + 1));
    }
  }
  const slugs = new Map([...votes].map(([key, tally]) => [key, winner(tally)]));
  return { slugOf: (article) => (article.located ? slugs.get(placeKey(article.language, article.located)) : undefined) };
}

/** The name that most articles use for a place; if two are equally frequent, the first in code point order. */
export function placeName(articles: readonly Article[]): string {
  const tally = new Map<string, number>();
  for (const { located } of articles) if (located) tally.set(located, (tally.get(located) ?? 0) + 1);
  return winner(tally);
}

/** True if the name's slug is too long for a file system. */
export function isPlaceTooLong(name: string): boolean {
  if (byteLength(name) <= SHORT) return false;
  return name.length > LONGEST_NAME || byteLength(latinSlug(name) ?? nativeSlug(name)) > LONGEST_NAME;
}

/** A name of at most this many bytes has a short slug, however Unicode decomposes its letters. */
const SHORT = 18;

function winner(tally: ReadonlyMap<string, number>): string {
  return [...tally].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

function placeKey(language: string, located: string): string {
  return `${language}\n${located.trim()}`;
}

export interface Places {
  /** The slug of an article's place; undefined if it names none. */
  slugOf: (article: Article) => string | undefined;
}
