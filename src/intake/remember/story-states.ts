import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a short digest of the file metadata of each story's folder. It differs after any change to a file in it. Reads
 * no files.
 *
 * @returns the digests by story, `2024/03/26/slug`, and one for all stories together
 */
export function readStoryStates(contentDir: string): StoryStates {
  const stories = new Map<string, string>();
  const visit = (path: string, depth: number): void => {
    for (const entry of readdirSync(join(contentDir, path), { withFileTypes: true })) {
      if (!entry.isDirectory() || /^[._]/.test(entry.name)) continue;
      const own = path ? `${path}/${entry.name}` : entry.name;
      if (depth < STORY_DEPTH) visit(own, depth + 1);
      else stories.set(own, stateOfFolder(join(contentDir, own)));
    }
  };
  visit('', 1);
  return { stories, whole: digest([...stories].sort(([one], [other]) => (one < other ? -1 : 1)).map((entry) => entry.join(' '))) };
}

/** The digest of one folder. A missing folder has that of an empty one. */
export function stateOfFolder(folder: string): string {
  if (!existsSync(folder)) return digest([]);
  const states: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const own = path ? `${path}/${entry.name}` : entry.name;
      if (entry.isDirectory()) visit(own);
      else states.push(`${own} ${stateOfFile(join(folder, own))}`);
    }
  };
  visit('');
  return digest(states.sort());
}

/** The metadata of a file. Every change also changes `ctime`, which programs cannot set. */
export function stateOfFile(path: string): string {
  try {
    const { size, ino, mtimeMs, ctimeMs } = lstatSync(path);
    return `${size} ${ino} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return 'absent';
  }
}

function digest(lines: readonly string[]): string {
  return hash('sha1', lines.join('\n')).slice(0, 16);
}

/** Year, month, day, slug. */
const STORY_DEPTH = 4;

export interface StoryStates {
  stories: ReadonlyMap<string, string>;
  whole: string;
}
