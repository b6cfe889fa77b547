import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_ARTICLE } from '../../articles/read/article.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import { STORY_FILE } from '../../articles/model/story-path.ts';
import { readRecord, RECORD_FILE, type IntakeRecord } from './record.ts';

/**
 * Indexes a content folder for the intake: where each identifier is, and which languages each story has. Does not hold
 * bodies. An import adds what it writes. Lists are sorted by path, so a run sees its own stories in the same order as
 * the next run will.
 */
export function openArchive(contentDir: string): Archive {
  const stories = new Map<string, Set<string>>();
  const keys = new Map<string, ArticleLocation[]>();
  const groups = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const days = new Map<string, string[]>();
  const records = new Map<string, IntakeRecord>();

  const archive: Archive = {
    languagesOf: (story) => stories.get(story) ?? new Set(),
    storiesOn: (day) => days.get(day) ?? [],
    locationsOf: (key) => keys.get(key) ?? [],
    findKeys: (matches) => [...keys.keys()].filter(matches),
    storiesOfGroup: (group) => groups.get(group) ?? [],
    storiesNaming: (key) => links.get(key) ?? [],
    recordOf(story) {
      let record = records.get(story);
      if (!record) records.set(story, (record = readRecord(contentDir, story)));
      return record;
    },
    add({ story, language }, key) {
      const languages = stories.get(story) ?? new Set();
      if (languages.size === 0) {
        stories.set(story, languages);
        const day = story.slice(0, 'YYYY/MM/DD'.length);
        days.set(day, [...(days.get(day) ?? []), story]);
      }
      languages.add(language);
      if (key === undefined) return;
      const locations = keys.get(key) ?? [];
      if (locations.some((known) => known.story === story && known.language === language)) return;
      keys.set(
        key,
        [...locations, { story, language }].sort((a, b) => compare(a.story, b.story) || compare(a.language, b.language)),
      );
    },
    addGroup: (group, story) => insert(groups, group, story),
    addLink: (key, story) => insert(links, key, story),
  };

  for (const file of listFiles(contentDir)) {
    const match = STORY_FILE.exec(file);
    if (match) {
      const location = { story: file.slice(0, file.lastIndexOf('/')), language: match[5]! };
      archive.add(location, readUri(contentDir, file));
    } else if (file.endsWith(`/${RECORD_FILE}`)) {
      const story = file.slice(0, -RECORD_FILE.length - 1);
      const { groups: own, links: named = [], articles } = archive.recordOf(story);
      // An editor removed all articles of this story.
      if (!stories.has(story)) continue;
      for (const group of own) archive.addGroup(group, story);
      for (const key of named) archive.addLink(key, story);
      for (const [language, { key }] of Object.entries(articles)) {
        // An editor may have removed an article that is in the record.
        if (stories.get(story)?.has(language)) archive.add({ story, language }, key);
      }
    }
  }
  return archive;
}

/** Inserts a story into a sorted list. Uses binary search, as a wire may give thousands of stories one id. */
function insert(lists: Map<string, string[]>, name: string, story: string): void {
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

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Lists all articles, then all records. */
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

/** Reads the `uri` from a file's front matter. Does not parse the YAML, which would be slow for a large archive. */
function readUri(contentDir: string, file: string): string | undefined {
  const text = readText(contentDir, file);
  const end = text.indexOf('\n---', 3);
  const match = URI_LINE.exec(end === -1 ? '' : text.slice(0, end));
  return match?.[1] ?? match?.[2]?.replaceAll("''", "'") ?? match?.[3];
}

/** Empty if the file cannot be read. `kawat check` reports why, and so does an import into this story. */
function readText(contentDir: string, file: string): string {
  try {
    return readRegularFile(contentDir, file, LARGEST_ARTICLE).toString();
  } catch {
    return '';
  }
}

const URI_LINE = /^uri:[ \t]*(?:"([^"\\\n]*)"|'((?:[^'\n]|'')*)'|([^\s"'#]\S*))[ \t\r]*(?:[ \t]#.*)?$/m;

export interface ArticleLocation {
  /** `2024/03/26/slug` */
  story: string;
  language: string;
}

export interface Archive {
  languagesOf: (story: string) => ReadonlySet<string>;
  /** The stories of a day, `2024/03/26`. */
  storiesOn: (day: string) => readonly string[];
  /** Where the articles with this key are. There are several if a wire uses one id for all languages of a story. */
  locationsOf: (key: string) => readonly ArticleLocation[];
  /** All keys that match. Slow: tests every key. */
  findKeys: (matches: (key: string) => boolean) => readonly string[];
  /** The stories that have an article of this group. There are several if two articles of it share a language. */
  storiesOfGroup: (group: string) => readonly string[];
  /** The stories with an article that names this key as another version of itself. */
  storiesNaming: (key: string) => readonly string[];
  recordOf: (story: string) => IntakeRecord;
  add: (location: ArticleLocation, key: string | undefined) => void;
  addGroup: (group: string, story: string) => void;
  addLink: (key: string, story: string) => void;
}
