import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_ARTICLE } from '../../articles/read/article.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import { STORY_FILE } from '../../articles/model/story-path.ts';
import { readRecord, RECORD_FILE, type IntakeRecord } from './record.ts';

/**
 * What a content folder has, as the intake needs it: which identifier stands where, and which languages a story has.
 * Bodies are not held. What an import writes is added, so that one run sees its own stories, and sees them as the next
 * one will: every list is in the order of its paths, whatever came first.
 */
export function openArchive(contentDir: string): Archive {
  const stories = new Map<string, Set<string>>();
  const keys = new Map<string, Place[]>();
  const groups = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const days = new Map<string, string[]>();
  const records = new Map<string, IntakeRecord>();

  const archive: Archive = {
    languagesOf: (story) => stories.get(story) ?? new Set(),
    storiesOn: (day) => days.get(day) ?? [],
    placesOf: (key) => keys.get(key) ?? [],
    keysLike: (isLike) => [...keys.keys()].filter(isLike),
    storiesOfGroup: (group) => groups.get(group) ?? [],
    storiesNaming: (key) => links.get(key) ?? [],
    recordOf(story) {
      let record = records.get(story);
      if (!record) records.set(story, (record = readRecord(contentDir, story)));
      return record;
    },
    add(place, key) {
      const languages = stories.get(place.story) ?? new Set();
      if (languages.size === 0) {
        stories.set(place.story, languages);
        const day = place.story.slice(0, 'YYYY/MM/DD'.length);
        days.set(day, [...(days.get(day) ?? []), place.story]);
      }
      languages.add(place.language);
      if (key === undefined) return;
      const places = keys.get(key) ?? [];
      if (places.some(({ story, language }) => story === place.story && language === place.language)) return;
      keys.set(
        key,
        [...places, place].sort((a, b) => order(a.story, b.story) || order(a.language, b.language)),
      );
    },
    addGroup: (group, story) => enter(groups, group, story),
    addLink: (key, story) => enter(links, key, story),
  };

  for (const file of listFiles(contentDir)) {
    const match = STORY_FILE.exec(file);
    if (match) {
      const place = { story: file.slice(0, file.lastIndexOf('/')), language: match[5]! };
      archive.add(place, readUri(contentDir, file));
    } else if (file.endsWith(`/${RECORD_FILE}`)) {
      const story = file.slice(0, -RECORD_FILE.length - 1);
      const { groups: own, links: named = [], articles } = archive.recordOf(story);
      // What was removed by hand attracts nothing any more.
      if (!stories.has(story)) continue;
      for (const group of own) archive.addGroup(group, story);
      for (const key of named) archive.addLink(key, story);
      for (const [language, { key }] of Object.entries(articles)) {
        // An article that was removed by hand is not there any more, whatever the record says.
        if (stories.get(story)?.has(language)) archive.add({ story, language }, key);
      }
    }
  }
  return archive;
}

/** A wire may give thousands of stories one id: each finds its place without looking at all. */
function enter(lists: Map<string, string[]>, name: string, story: string): void {
  const stories = lists.get(name);
  if (!stories) return void lists.set(name, [story]);
  let [start, end] = [0, stories.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (stories[middle]! < story) start = middle + 1;
    else end = middle;
  }
  if (stories[start] !== story) stories.splice(start, 0, story);
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Records come after the articles of their folder. */
function listFiles(contentDir: string): string[] {
  const files: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(contentDir, path), { withFileTypes: true })) {
      const own = path ? `${path}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !/^[._]/.test(entry.name)) visit(own);
      else if (entry.isFile() && (entry.name.endsWith('.md') || entry.name === RECORD_FILE)) files.push(own);
    }
  };
  visit('');
  return files.sort((a, b) => Number(a.endsWith(RECORD_FILE)) - Number(b.endsWith(RECORD_FILE)));
}

/** The `uri` of a file's front matter, without parsing it: an archive has many files. */
function readUri(contentDir: string, file: string): string | undefined {
  const text = readText(contentDir, file);
  const end = text.indexOf('\n---', 3);
  const match = URI_LINE.exec(end === -1 ? '' : text.slice(0, end));
  return match?.[1] ?? match?.[2]?.replaceAll("''", "'") ?? match?.[3];
}

/** Empty where the file cannot be read: `kawat check` says why, and so does the import of what belongs there. */
function readText(contentDir: string, file: string): string {
  try {
    return readRegularFile(contentDir, file, LARGEST_ARTICLE).toString();
  } catch {
    return '';
  }
}

const URI_LINE = /^uri:[ \t]*(?:"([^"\\\n]*)"|'((?:[^'\n]|'')*)'|([^\s"'#]\S*))[ \t\r]*(?:[ \t]#.*)?$/m;

export interface Place {
  /** `2024/03/26/slug` */
  story: string;
  language: string;
}

export interface Archive {
  languagesOf: (story: string) => ReadonlySet<string>;
  /** The stories of a day, `2024/03/26`. */
  storiesOn: (day: string) => readonly string[];
  /** Where articles of this key stand: more than one where a wire gives all languages of a story one id. */
  placesOf: (key: string) => readonly Place[];
  /** Every key for which the question is answered with yes. All are asked. */
  keysLike: (isLike: (key: string) => boolean) => readonly string[];
  /** The stories that have an article of this group: more than one where two articles of it share a language. */
  storiesOfGroup: (group: string) => readonly string[];
  /** The stories that have an article which names this key as a version of it. */
  storiesNaming: (key: string) => readonly string[];
  recordOf: (story: string) => IntakeRecord;
  add: (place: Place, key: string | undefined) => void;
  addGroup: (group: string, story: string) => void;
  addLink: (key: string, story: string) => void;
}
