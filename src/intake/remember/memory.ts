import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import type { Answer } from '../store/answer.ts';
import type { Archive } from '../story/archive.ts';
import { passedOverAnswer, type Input } from '../receive/inputs.ts';
import { readStoryStates, stateOfFile, stateOfFolder } from './story-states.ts';

/**
 * Remembers which inputs change nothing, so that the same bytes need not be read as an article again while its story's
 * folder is as it was. Whatever differs (the bytes, the name, what the command line says, the publication, the code, a
 * picture, a file of the story) makes an input one to be read.
 *
 * @param file    where it is kept; it may be removed at any time
 * @param context digest of all that decides about every input: code and publication
 * @param options what the command line says of each item
 */
export function openImportMemory(file: string, contentDir: string, context: string, options: string): ImportMemory {
  const kept = readKept(file, context);
  const entries = new Map(kept.entries);
  const keyOf = (input: Input): string => digestOf([input.name, resolve(input.name), options].join('\0'));

  const find = (input: Input, stateOf: (story: string) => string | undefined): Remembered | undefined => {
    const entry = input.isFile ? entries.get(keyOf(input)) : undefined;
    if (entry === undefined || !isUntouched(entry, stateOf)) return undefined;
    return digestOf(readBytes(input)) === entry.bytes ? entry : undefined;
  };

  return {
    recallAll(inputs) {
      // Each identifier stands where it stood only while no file of any story has changed.
      const states = entries.size === 0 ? undefined : readStoryStates(contentDir);
      if (states?.whole !== kept.whole) return undefined;
      const answers: Answer[] = [];
      for (const input of inputs) {
        if (input.passedOver !== undefined) {
          answers.push(passedOverAnswer(input));
          continue;
        }
        const entry = find(input, (story) => states.stories.get(story));
        if (!entry) return undefined;
        answers.push(...answersOf(entry, input));
      }
      return answers;
    },
    recall: (input, archive) => {
      // What was stored a moment ago may have changed a story.
      const entry = find(input, (story) => stateOfFolder(join(contentDir, story)));
      return entry?.items.every((item) => isOnlyPlace(item, archive)) ? entry : undefined;
    },
    remember(input, entry) {
      const key = keyOf(input);
      // What was used last stands last.
      entries.delete(key);
      if (entry) entries.set(key, entry);
    },
    save(archive) {
      const standing = [...entries].filter(([, entry]) => entry.items.every((item) => isOnlyPlace(item, archive)));
      const text = JSON.stringify({ context, whole: readStoryStates(contentDir).whole, entries: standing.slice(-MOST) });
      try {
        writeChecksummed(file, text);
      } catch {
        // Without it the next import takes longer, and nothing else.
      }
    },
  };
}

/** What an input that changes nothing is answered with. */
export function answersOf({ answers }: Remembered, { name }: Input): Answer[] {
  return answers.map((answer) => ({ ...answer, input: name }));
}

/** The digest by which an input's bytes are known again. */
export function digestOf(bytes: Buffer | string): string {
  return hash('sha1', bytes);
}

/** True where an article's key leads to its place and to no other one in its language. */
export function isOnlyPlace({ key, story, language }: RememberedItem, archive: Archive): boolean {
  const places = archive.placesOf(key).filter((place) => place.language === language);
  return places.length === 1 && places[0]!.story === story;
}

function isUntouched({ stories, pictures }: Remembered, stateOf: (story: string) => string | undefined): boolean {
  return stories.every(([story, state]) => stateOf(story) === state) && pictures.every(([path, state]) => stateOfFile(path) === state);
}

function readKept(file: string, context: string): Kept {
  const read = readChecksummed(file);
  const kept = typeof read === 'object' ? (JSON.parse(read.text) as Kept) : undefined;
  return kept?.context === context ? kept : { context, whole: '', entries: [] };
}

function readBytes(input: Input): Buffer {
  try {
    return input.read();
  } catch {
    // Read once more, it is refused.
    return Buffer.of();
  }
}

/** Entries beyond are forgotten, the oldest first; each takes some 400 bytes. */
const MOST = 200_000;

interface Kept {
  context: string;
  /** The state of all stories when it was saved. */
  whole: string;
  entries: [string, Remembered][];
}

/** What makes an input known, and how it is answered. */
export interface Remembered {
  /** Digest of the input's bytes. */
  bytes: string;
  /** The stories its articles stand in, with their states. */
  stories: [string, string][];
  /** Files beside the input that it names as pictures, with their states; they need not be there. */
  pictures: [string, string][];
  items: RememberedItem[];
  /** Names by which other items belong to its stories. */
  names: string[];
  answers: Omit<Answer, 'input'>[];
}

export interface RememberedItem {
  key: string;
  story: string;
  language: string;
}

export interface ImportMemory {
  /** The answers to all inputs, where none of them changes anything; undefined where one may. */
  recallAll: (inputs: readonly Input[]) => Answer[] | undefined;
  /** What is known of an input that changes nothing; undefined where it may. */
  recall: (input: Input, archive: Archive) => Remembered | undefined;
  /** Keeps what an input is known by, or forgets it. */
  remember: (input: Input, entry: Remembered | undefined) => void;
  /** Keeps it all for the next run. */
  save: (archive: Archive) => void;
}
