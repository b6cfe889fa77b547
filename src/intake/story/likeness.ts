import { splitFrontMatter } from '../../articles/read/front-matter.ts';
import { LARGEST_ARTICLE } from '../../articles/read/article.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import type { Archive, Place } from './archive.ts';

/**
 * Finds the story that an article may be a version of, in another language: one of the same day that shares numbers
 * and names with it. Only offered to the editor; likeness alone joins nothing.
 *
 * Each day's articles are read once, and what they share is looked up, not compared pair by pair.
 */
export function openLikeness(archive: Archive, contentDir: string): Likeness {
  const days = new Map<string, Map<string, Place[]>>();

  const dayOf = (story: string): Map<string, Place[]> => {
    const day = story.slice(0, 'YYYY/MM/DD'.length);
    let traits = days.get(day);
    if (!traits) {
      days.set(day, (traits = new Map<string, Place[]>()));
      for (const other of archive.storiesOn(day).slice(-MOST_STORIES)) {
        for (const language of archive.languagesOf(other))
          enter(traits, { story: other, language }, readText(contentDir, `${other}/${language}.md`));
      }
    }
    return traits;
  };

  return {
    prepare: (story) => void dayOf(story),
    add: (place, text) => enter(dayOf(place.story), place, text),
    find({ story, language }, text) {
      const traits = dayOf(story);
      const shared = new Map<string, number>();
      for (const trait of traitsOf(text)) {
        const places = traits.get(trait) ?? [];
        // What stands everywhere tells nothing.
        if (places.length > COMMON) continue;
        for (const other of new Set(places.map((place) => place.story))) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      const likely = [...shared].filter(
        ([other, count]) => other !== story && count >= ENOUGH && !archive.languagesOf(other).has(language),
      );
      return likely.toSorted((a, b) => b[1] - a[1])[0]?.[0];
    },
  };
}

function enter(traits: Map<string, Place[]>, place: Place, text: string): void {
  for (const trait of traitsOf(text)) {
    const places = traits.get(trait);
    if (!places) traits.set(trait, [place]);
    else if (places.length <= COMMON) places.push(place);
  }
}

/** What survives a translation: numbers of two digits and more, and names and acronyms in Latin letters. */
function traitsOf(text: string): Set<string> {
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
    // An article with errors of its own is the desk's business.
    return '';
  }
}

const ENOUGH = 4;
const COMMON = 20;
const MOST_STORIES = 500;
const LONGEST = 5000;

export interface Likeness {
  /** Reads a day's articles, before one is added to them. */
  prepare: (story: string) => void;
  /** An article that was just stored. */
  add: (place: Place, text: string) => void;
  /** The story it may belong to. */
  find: (place: Place, text: string) => string | undefined;
}
