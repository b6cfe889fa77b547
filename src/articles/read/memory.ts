import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Article } from '../model/article.ts';
import type { Finding } from '../../findings/finding.ts';
import { LARGEST_ARTICLE, type ReadArticle } from './article.ts';
import type { NamedPicture } from '../checks/pictures.ts';
import { faultOfFile, readRegularFile } from '../../files/regular-file.ts';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';

/**
 * Opens the results of reading articles in the last run, so that only changed files are read and checked again.
 *
 * A file is unchanged if its stamp is the same, or else its digest: a checkout or a restored cache changes all times but no
 * bytes. An article is read again if one of its pictures is missing. Articles that name a missing picture are not
 * remembered, because the picture may be added later. Neither are articles that may not be published, or not yet: nothing
 * about them may be cached.
 *
 * There is one file per year, written only if something changed in that year.
 *
 * @param folder where the files are kept between runs
 * @param code   digests of the code and the publication; results from other ones are dropped
 * @param warn   receives warnings about damaged files
 */
export function openMemory(folder: string, code: string, warn: (text: string) => void): ArticleMemory {
  const years = new Map(yearsIn(folder).map((year) => [year, load(fileOf(folder, year), code, warn)]));
  const changed = new Set<string>();
  const stamps = new Map<string, string>();
  let run = 1;
  return {
    recall(path, contentDir, stamp) {
      const year = yearOf(path);
      const remembered = years.get(year)?.get(path);
      const isUntouched = stamp !== '' && stamp === remembered?.stamp;
      const holds = (digest: string): boolean => digestOf(contentDir, path) === digest;
      const areThere = (pictures: readonly NamedPicture[], story: string): boolean =>
        pictures.every(({ src }) => !faultOfFile(contentDir, `${story}/${src}`));
      if (!remembered || !(isUntouched || holds(remembered.article.digest)) || !areThere(remembered.pictures, remembered.article.story)) {
        stamps.set(path, stamp);
        return undefined;
      }
      if (!isUntouched) {
        remembered.stamp = stamp;
        changed.add(year);
      }
      remembered.seenIn = run;
      return remembered;
    },
    remember(path, { article, problems, pictures = [] }) {
      if (!article || problems.some(({ rule }) => rule === 'no-such-picture')) return;
      if (article.pubStatus !== 'usable' || article.embargoedUntil !== undefined) return;
      const year = yearOf(path);
      let own = years.get(year);
      if (!own) years.set(year, (own = new Map<string, Remembered>()));
      own.set(path, { stamp: stamps.get(path) ?? '', article, problems, pictures, seenIn: run });
      changed.add(year);
    },
    save() {
      for (const [year, own] of years) {
        const { size } = own;
        for (const [path, { seenIn }] of own) if (seenIn !== run) own.delete(path);
        if (own.size === 0) rmSync(fileOf(folder, year), { recursive: true, force: true });
        else if (changed.has(year) || own.size < size) {
          writeChecksummed(fileOf(folder, year), `${JSON.stringify(code)}\n[${[...own].map(write).join(',\n')}]\n`);
        }
      }
      changed.clear();
      stamps.clear();
      run++;
    },
  };
}

/** @returns undefined if the file cannot be read; `readArticle` reports why */
function digestOf(contentDir: string, path: string): string | undefined {
  try {
    return hash('sha1', readRegularFile(contentDir, path, LARGEST_ARTICLE));
  } catch {
    return undefined;
  }
}

/** Misplaced files have no year; they never become articles. */
function yearOf(path: string): string {
  return /^\d{4}(?=\/)/.exec(path)?.[0] ?? '0000';
}

function fileOf(folder: string, year: string): string {
  return join(folder, `${year}.jsonl`);
}

/** Deletes unknown files: the folder is part of the cache. */
function yearsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    if (/^\d{4}\.jsonl$/.test(name)) return [name.slice(0, 4)];
    rmSync(join(folder, name), { recursive: true, force: true });
    return [];
  });
}

function load(file: string, code: string, warn: (text: string) => void): Map<string, Remembered> {
  const read = readChecksummed(file);
  if (read === 'damaged') warn(`A cache of article data is damaged and is not used: ${file}`);
  if (typeof read === 'string') return new Map();
  const end = read.text.indexOf('\n');
  if (JSON.parse(read.text.slice(0, end)) !== code) return new Map();
  // Much faster than line by line.
  return new Map((JSON.parse(read.text.slice(end)) as Entry[]).map(parse));
}

/** Leaves out what the path tells, and fields that are empty in most articles. */
function write([path, { stamp, article, problems, pictures }]: [string, Remembered]): string {
  const kept: Kept = { ...article, file: undefined, story: undefined, bodyPictures: emptied(article.bodyPictures) };
  const rest = pictures.length > 0 ? [problems, pictures] : problems.length > 0 ? [problems] : [];
  return JSON.stringify([path, stamp, kept, ...rest]);
}

function emptied<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

function parse([path, stamp, kept, problems = [], pictures = []]: Entry): [string, Remembered] {
  const article = { ...kept, file: path, story: posix.dirname(path), bodyPictures: kept.bodyPictures ?? [] };
  return [path, { stamp, article, problems, pictures, seenIn: 0 }];
}

type Entry = [path: string, stamp: string, article: Kept, problems?: Finding[], pictures?: NamedPicture[]];

type Kept = Omit<Article, 'file' | 'story' | 'bodyPictures'> & {
  file?: undefined;
  story?: undefined;
  bodyPictures?: Article['bodyPictures'] | undefined;
};

interface Remembered {
  stamp: string;
  article: Article;
  problems: Finding[];
  /** Those that the article names. */
  pictures: NamedPicture[];
  /** The last run that found the file. */
  seenIn: number;
}

export interface ArticleMemory {
  /**
   * The last result of reading the file; undefined if it must be read again.
   *
   * @param stamp taken before the call, so that a change while the file is read is noticed next time
   */
  recall: (path: string, contentDir: string, stamp: string) => Required<ReadArticle> | undefined;
  /** Records the result of reading the file, after `recall` returned undefined. */
  remember: (path: string, read: ReadArticle) => void;
  /** Writes the results of this run, without files that no longer exist. */
  save: () => void;
}
