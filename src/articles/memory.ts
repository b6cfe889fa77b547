import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './article.ts';
import type { Problem } from './problem.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** A file that was changed so shortly ago may be changed again in the same tick of the file system's clock. */
const TICK = 100;

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
  const known = new Map<string, ReadonlyMap<string, Remembered>>();
  for (const year of yearsIn(folder)) known.set(year, load(fileOf(folder, year), code, say));
  const next = new Map<string, Map<string, Remembered>>();
  const changed = new Set<string>();
  const signs = new Map<string, string>();
  const keep = (path: string, remembered: Remembered): void => {
    const year = yearOf(path);
    let own = next.get(year);
    if (!own) next.set(year, (own = new Map<string, Remembered>()));
    own.set(path, remembered);
  };
  return {
    recall(path, contentDir) {
      const full = join(contentDir, path);
      // Taken before the file is read: what is written while it is read must not pass for what was read.
      const sign = signOf(full);
      signs.set(path, sign);
      const year = yearOf(path);
      const remembered = next.get(year)?.get(path) ?? known.get(year)?.get(path);
      if (!remembered) return undefined;
      if (sign === '' || sign !== remembered.sign) {
        if (hash('sha1', readFileSync(full)) !== remembered.digest) return undefined;
        remembered.sign = sign;
        changed.add(year);
      }
      keep(path, remembered);
      const { article, problems } = remembered;
      return { article, problems };
    },
    remember(path, { article, problems }) {
      if (!article || article.images !== undefined || article.bodyPictures.length > 0) return;
      if (article.pubStatus !== 'usable' || article.embargoedUntil !== undefined) return;
      keep(path, { sign: signs.get(path) ?? '', digest: article.digest, article, problems });
      changed.add(yearOf(path));
    },
    save() {
      for (const year of new Set([...known.keys(), ...next.keys()])) {
        const own = next.get(year);
        if (!own) rmSync(fileOf(folder, year), { recursive: true, force: true });
        // What is as large and has no change has nothing removed either.
        else if (changed.has(year) || own.size !== known.get(year)?.size) {
          writeSealed(fileOf(folder, year), [JSON.stringify({ code }), ...[...own].map((entry) => JSON.stringify(entry))].join('\n'));
          known.set(year, own);
        }
      }
      changed.clear();
    },
  };
}

/** `misplaced` files have none, and are not remembered for long. */
function yearOf(path: string): string {
  return /^\d{4}(?=\/)/.exec(path)?.[0] ?? '0000';
}

function fileOf(folder: string, year: string): string {
  return join(folder, `${year}.jsonl`);
}

/** What else is in the folder is nobody's, and is removed. */
function yearsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    if (/^\d{4}\.jsonl$/.test(name)) return [name.slice(0, 4)];
    rmSync(join(folder, name), { recursive: true, force: true });
    return [];
  });
}

function load(file: string, code: string, say: (text: string) => void): ReadonlyMap<string, Remembered> {
  const read = readSealed(file);
  if (read === 'damaged') say(`What was remembered of the articles is damaged and is not used: ${file}`);
  if (typeof read === 'string') return new Map();
  const [first, ...lines] = read.text.split('\n');
  if ((JSON.parse(first!) as { code: string }).code !== code) return new Map();
  return new Map(lines.map((line) => JSON.parse(line) as [string, Remembered]));
}

/** Empty, which is nobody's, where the times cannot tell the file from a later one. */
function signOf(path: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return Date.now() - ctimeMs < TICK ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

interface Remembered {
  sign: string;
  digest: string;
  article: Article;
  problems: Problem[];
}

export interface ArticleMemory {
  /** What reading the file gave; undefined where it has to be read. */
  recall: (path: string, contentDir: string) => { article: Article; problems: Problem[] } | undefined;
  /** Notes what reading the file gave, once `recall` had nothing. */
  remember: (path: string, read: { article?: Article; problems: Problem[] }) => void;
  /** Keeps what this run saw, and nothing of files that are gone. */
  save: () => void;
}
