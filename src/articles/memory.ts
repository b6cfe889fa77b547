import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
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
 * @param file where it is kept between runs
 * @param code what the memory holds for: the code's digest and the publication's. Another one forgets everything
 */
export function openMemory(file: string, code: string, say: (text: string) => void): ArticleMemory {
  const known = load(file, code, say);
  const next = new Map<string, Remembered>();
  const signs = new Map<string, string>();
  return {
    recall(path, contentDir) {
      const full = join(contentDir, path);
      // Taken before the file is read: what is written while it is read must not pass for what was read.
      const sign = signOf(full);
      signs.set(path, sign);
      const remembered = next.get(path) ?? known.get(path);
      if (!remembered) return undefined;
      if (sign === '' || sign !== remembered.sign) {
        if (hash('sha1', readFileSync(full)) !== remembered.digest) return undefined;
        remembered.sign = sign;
      }
      next.set(path, remembered);
      const { article, problems } = remembered;
      return { article, problems };
    },
    remember(path, { article, problems }) {
      if (!article || article.images !== undefined || article.bodyPictures.length > 0) return;
      if (article.pubStatus !== 'usable' || article.embargoedUntil !== undefined) return;
      next.set(path, { sign: signs.get(path) ?? '', digest: article.digest, article, problems });
    },
    save() {
      writeSealed(file, [JSON.stringify({ code }), ...[...next].map((entry) => JSON.stringify(entry))].join('\n'));
    },
  };
}

function load(file: string, code: string, say: (text: string) => void): Map<string, Remembered> {
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
