import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies a content folder, so that it can be changed. The files are hard links if the file system allows it, so none must be
 * written to in place.
 */
export function copyContent(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`There is no content folder ${from}.`);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const folder = join(to, entry.parentPath.slice(from.length));
    if (entry.isDirectory()) mkdirSync(join(folder, entry.name), { recursive: true });
    else {
      mkdirSync(folder, { recursive: true });
      linkOrCopy(join(entry.parentPath, entry.name), join(folder, entry.name));
    }
  }
}

/** Prepares one more story for a content folder: the newest one again, on the same day, with another headline. */
export function makeStory(content: string): Story {
  const day = Array.from({ length: 3 }).reduce<string>((path) => join(path, newestIn(join(content, path))), '');
  const newest = join(content, day, newestIn(join(content, day)));
  const files = readdirSync(newest).map((name) => [name, readFileSync(join(newest, name))] as const);
  const story = join(day, 'one-story-more');
  return {
    path: story,
    add() {
      mkdirSync(join(content, story));
      for (const [name, bytes] of files) {
        const isArticle = name.endsWith('.md');
        writeFileSync(join(content, story, name), isArticle ? bytes.toString('utf8').replace(HEADLINE, '$1$2 2$3') : bytes);
      }
    },
    remove() {
      rmSync(join(content, story), { recursive: true });
    },
  };
}

const HEADLINE = /^(headline: *)(.*?)("?)$/m;

function newestIn(folder: string): string {
  const name = readdirSync(folder)
    .filter((entry) => /^[a-z0-9]/.test(entry) && !entry.includes('.'))
    .toSorted()
    .at(-1);
  if (name === undefined) throw new Error(`${folder} has no story.`);
  return name;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

export interface Story {
  /** From the content folder. */
  path: string;
  add: () => void;
  remove: () => void;
}
