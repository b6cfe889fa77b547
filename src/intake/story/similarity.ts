import { splitFrontMatter } from '../../articles/read/front-matter.ts';
import { LARGEST_ARTICLE } from '../../articles/read/article.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import type { Archive, ArticleLocation } from './archive.ts';

/**
 * Finds the story that an article may be another language version of: one of the same day that shares numbers and
 * names with it. This is only suggested to the editor; similarity alone never joins two articles.
 *
 * Reads each day's articles once and keeps an index of their numbers and names, so articles are not compared in pairs.
 */
export function openSimilarity(archive: Archive, contentDir: string): Similarity {
  const days = new Map<string, Index>();

  const indexOf = (story: string): Index => {
    const day = story.slice(0, 'YYYY/MM/DD'.length);
    let index = days.get(day);
    if (!index) {
      days.set(day, (index = new Map<string, ArticleLocation[]>()));
      for (const other of archive.storiesOn(day).slice(-MOST_STORIES)) {
        for (const language of archive.languagesOf(other))
          addToIndex(index, { story: other, language }, readText(contentDir, `${other}/${language}.md`));
      }
    }
    return index;
  };

  return {
    prepare: (story) => void indexOf(story),
    add: (location, text) => addToIndex(indexOf(location.story), location, text),
    find({ story, language }, text) {
      const index = indexOf(story);
      const shared = new Map<string, number>();
      for (const feature of featuresOf(text)) {
        const locations = index.get(feature) ?? [];
        if (locations.length > COMMON) continue;
        for (const other of new Set(locations.map((location) => location.story))) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      const similar = [...shared].filter(
        ([other, count]) => other !== story && count >= ENOUGH && !archive.languagesOf(other).has(language),
      );
      return similar.toSorted((a, b) => b[1] - a[1])[0]?.[0];
    },
  };
}

function addToIndex(index: Index, location: ArticleLocation, text: string): void {
  for (const feature of featuresOf(text)) {
    const locations = index.get(feature);
    if (!locations) index.set(feature, [location]);
    else if (locations.length <= COMMON) locations.push(location);
  }
}

/** What a translation does not change: numbers of two or more digits, and names and acronyms in Latin letters. */
function featuresOf(text: string): Set<string> {
  const western = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const numbers = western.match(/\d[\d.,]*\d/g) ?? [];
  const names = western.match(/(?<=[\p{Ll},;:] )\p{Lu}\p{Ll}{2,}|(?<!\p{L})[A-Z]{2,}\d*(?!\p{L})/gu) ?? [];
  return new Set([...numbers.map((number) => number.replace(/[.,]/g, '')), ...names]);
}

function readText(contentDir: string, file: string): string {
  try {
    return splitFrontMatter(readRegularFile(contentDir, file, LARGEST_ARTICLE).toString()).body;
  } catch {
    // `kawat check` reports articles with errors.
    return '';
  }
}

// All four limits were chosen by hand; not measured.
/** So many shared features make two articles similar. */
const ENOUGH = 4;
/** A feature of more articles than this says nothing. */
const COMMON = 20;
/** Stories per day that are read. */
const MOST_STORIES = 500;
/** Characters of a text that are read. */
const LONGEST = 5000;

/** Locations of articles by feature. */
type Index = Map<string, ArticleLocation[]>;

export interface Similarity {
  /** Reads the articles of a story's day. Call it before adding one of them. */
  prepare: (story: string) => void;
  /** Adds an article that was just stored. */
  add: (location: ArticleLocation, text: string) => void;
  /** Returns the story that the article may belong to. */
  find: (location: ArticleLocation, text: string) => string | undefined;
}
