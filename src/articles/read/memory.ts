import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Article } from '../model/article.ts';
import type { Finding } from '../../findings/finding.ts';
import { LARGEST_ARTICLE } from './article.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import { readSealed, writeSealed } from '../../files/sealed.ts';

/**
 * What reading an article gave the last time, so that only changed files are read and checked again.
 *
 * A file counts as unchanged by what the file system says of it (size, times, inode), else by its digest: a checkout or
 * a restored cache changes all times and no byte. Articles with pictures are not remembered, since what is right about
 * them hangs on other files; nor are those that may not be published, or not yet: nothing of them is kept.
 *
 * It has a file a year, and only the years in which something has changed are written again.
 *
 * @param folder where it is kept between runs
 * @param code   what the memory holds for: the code's digest and the publication's. Another one forgets everything
 */
export function openMemory(folder: string, code: string, say: (text: string) => void): ArticleMemory {
  const years = new Map(yearsIn(folder).map((year) => [year, load(fileOf(folder, year), code, say)]));
  const changed = new Set<string>();
  const signs = new Map<string, string>();
  let run = 1;
  return {
    recall(path, contentDir, sign) {
      const year = yearOf(path);
      const remembered = years.get(year)?.get(path);
      const isUntouched = sign !== '' && sign === remembered?.sign;
      const holds = (digest: string): boolean => digestOf(contentDir, path) === digest;
      if (!remembered || !(isUntouched || holds(remembered.article.digest))) {
        signs.set(path, sign);
        return undefined;
      }
      if (!isUntouched) {
        remembered.sign = sign;
        changed.add(year);
      }
      remembered.seenIn = run;
      return remembered;
    },
    remember(path, { article, problems }) {
      if (!article || article.images !== undefined || article.bodyPictures.length > 0) return;
      if (article.pubStatus !== 'usable' || article.embargoedUntil !== undefined) return;
      const year = yearOf(path);
      let own = years.get(year);
      if (!own) years.set(year, (own = new Map<string, Remembered>()));
      own.set(path, { sign: signs.get(path) ?? '', article, problems, seenIn: run });
      changed.add(year);
    },
    save() {
      for (const [year, own] of years) {
        const { size } = own;
        for (const [path, { seenIn }] of own) if (seenIn !== run) own.delete(path);
        if (own.size === 0) rmSync(fileOf(folder, year), { recursive: true, force: true });
        else if (changed.has(year) || own.size < size) {
          writeSealed(fileOf(folder, year), `${JSON.stringify(code)}\n[${[...own].map(write).join(',\n')}]\n`);
        }
      }
      changed.clear();
      signs.clear();
      run++;
    },
  };
}

/** @returns undefined where the file cannot be read: reading the article says why */
function digestOf(contentDir: string, path: string): string | undefined {
  try {
    return hash('sha1', readRegularFile(contentDir, path, LARGEST_ARTICLE));
  } catch {
    return undefined;
  }
}

/** `misplaced` files have none, and are not remembered for long. */
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

function load(file: string, code: string, say: (text: string) => void): Map<string, Remembered> {
  const read = readSealed(file);
  if (read === 'damaged') say(`What was remembered of the articles is damaged and is not used: ${file}`);
  if (typeof read === 'string') return new Map();
  const end = read.text.indexOf('\n');
  if (JSON.parse(read.text.slice(0, end)) !== code) return new Map();
  // All at once is much faster than line by line.
  return new Map((JSON.parse(read.text.slice(end)) as Entry[]).map(parse));
}

/** Without what the path says, and without what is empty in nearly every article. */
function write([path, { sign, article, problems }]: [string, Remembered]): string {
  const kept = { ...article, file: undefined, story: undefined, bodyPictures: undefined };
  return JSON.stringify(problems.length > 0 ? [path, sign, kept, problems] : [path, sign, kept]);
}

function parse([path, sign, rest, problems = []]: Entry): [string, Remembered] {
  return [path, { sign, article: { ...rest, file: path, story: posix.dirname(path), bodyPictures: [] }, problems, seenIn: 0 }];
}

type Entry = [path: string, sign: string, article: Omit<Article, 'file' | 'story' | 'bodyPictures'>, problems?: Finding[]];

interface Remembered {
  sign: string;
  article: Article;
  problems: Finding[];
  /** The last run that found the file. */
  seenIn: number;
}

export interface ArticleMemory {
  /**
   * What reading the file gave; undefined where it has to be read.
   *
   * @param sign taken before this is called: what is written while the file is read must not pass for what was read
   */
  recall: (path: string, contentDir: string, sign: string) => { article: Article; problems: Finding[] } | undefined;
  /** Notes what reading the file gave, once `recall` had nothing. */
  remember: (path: string, read: { article?: Article; problems: Finding[] }) => void;
  /** Keeps what this run saw, and nothing of files that are gone. */
  save: () => void;
}
