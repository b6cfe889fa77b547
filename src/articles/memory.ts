import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from './article.ts';
import type { Problem } from './problem.ts';

/**
 * What reading an article gave the last time, so that only changed files are read and checked again.
 *
 * A file counts as unchanged by what the file system says of it (size, times, inode), else by its digest: a checkout or
 * a restored cache changes all times and no byte. Articles with pictures are not remembered, since what is right about
 * them hangs on other files.
 *
 * @param file where it is kept between runs
 * @param code what the memory holds for: the code's digest and the publication's. Another one forgets everything
 */
export function openMemory(file: string, code: string, say: (text: string) => void): ArticleMemory {
  const known = load(file, code, say);
  const next = new Map<string, Remembered>();
  return {
    recall(path, contentDir) {
      const remembered = next.get(path) ?? known.get(path);
      if (!remembered) return undefined;
      const full = join(contentDir, path);
      const sign = signOf(full);
      if (sign !== remembered.sign) {
        if (hash('sha1', readFileSync(full)) !== remembered.digest) return undefined;
        remembered.sign = sign;
      }
      next.set(path, remembered);
      const { article, problems } = remembered;
      return { ...(article && { article }), problems };
    },
    remember(path, contentDir, read) {
      if (read.article ? read.article.images !== undefined || read.article.bodyPictures.length > 0 : true) return;
      next.set(path, { sign: signOf(join(contentDir, path)), digest: read.article!.digest, ...read });
    },
    save() {
      mkdirSync(dirname(file), { recursive: true });
      const lines = [JSON.stringify({ code }), ...[...next].map((entry) => JSON.stringify(entry))];
      writeFileSync(`${file}.part`, lines.join('\n'));
      renameSync(`${file}.part`, file);
    },
  };
}

function load(file: string, code: string, say: (text: string) => void): Map<string, Remembered> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return new Map();
  }
  try {
    const [first, ...lines] = text.split('\n');
    if ((JSON.parse(first!) as { code: string }).code !== code) return new Map();
    return new Map(lines.map((line) => JSON.parse(line) as [string, Remembered]));
  } catch {
    say(`What was remembered of the articles is damaged and is not used: ${file}`);
    return new Map();
  }
}

function signOf(path: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

interface Remembered {
  sign: string;
  digest: string;
  article?: Article;
  problems: Problem[];
}

export interface ArticleMemory {
  /** What reading the file gave; undefined where it has to be read. */
  recall: (path: string, contentDir: string) => { article?: Article; problems: Problem[] } | undefined;
  remember: (path: string, contentDir: string, read: { article?: Article; problems: Problem[] }) => void;
  /** Keeps what this run saw, and nothing of files that are gone. */
  save: () => void;
}
