import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import type { Answer } from '../store/answer.ts';
import type { Archive } from '../story/archive.ts';
import { skippedAnswer, type Input } from '../receive/inputs.ts';
import { readStoryStates, stateOfFile, stateOfFolder } from './story-states.ts';

/**
 * Remembers which inputs change nothing, so that they need not be parsed again. An input is parsed again if anything
 * differs: its bytes, its name, the options, the publication, the code, a picture, or a file of its story.
 *
 * @param file    where the memory is saved; it can be deleted at any time
 * @param context digest of what affects every input: code and publication
 * @param options the command line's options for every item, as text
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
      // The location of an identifier may change with any file of any story.
      const states = entries.size === 0 ? undefined : readStoryStates(contentDir);
      if (states?.whole !== kept.whole) return undefined;
      const answers: Answer[] = [];
      for (const input of inputs) {
        if (input.skipReason !== undefined) {
          answers.push(skippedAnswer(input));
          continue;
        }
        const entry = find(input, (story) => states.stories.get(story));
        if (!entry) return undefined;
        answers.push(...answersOf(entry, input));
      }
      return answers;
    },
    recall: (input, archive) => {
      // This run may have changed a story, so look at its folder now.
      const entry = find(input, (story) => stateOfFolder(join(contentDir, story)));
      return entry?.items.every((item) => isOnlyLocation(item, archive)) ? entry : undefined;
    },
    remember(input, entry) {
      const key = keyOf(input);
      // Move it to the end: `save` drops entries from the start.
      entries.delete(key);
      if (entry) entries.set(key, entry);
    },
    save(archive) {
      const valid = [...entries].filter(([, entry]) => entry.items.every((item) => isOnlyLocation(item, archive)));
      const text = JSON.stringify({ context, whole: readStoryStates(contentDir).whole, entries: valid.slice(-MOST) });
      try {
        writeChecksummed(file, text);
      } catch {
        // Without the file, the next import only takes longer.
      }
    },
  };
}

/** The answers for an input that changes nothing. */
export function answersOf({ answers }: Remembered, { name }: Input): Answer[] {
  return answers.map((answer) => ({ ...answer, input: name }));
}

/** The digest that identifies the bytes of an input. */
export function digestOf(bytes: Buffer | string): string {
  return hash('sha1', bytes);
}

/** True if this is the only location of the article's key in its language. */
export function isOnlyLocation({ key, story, language }: RememberedItem, archive: Archive): boolean {
  const locations = archive.locationsOf(key).filter((location) => location.language === language);
  return locations.length === 1 && locations[0]!.story === story;
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
    // The import reads it again and reports the error.
    return Buffer.of();
  }
}

/** Drops the oldest entries beyond this number. Each takes some 400 bytes. */
const MOST = 200_000;

interface Kept {
  context: string;
  /** The state of all stories at the time of saving. */
  whole: string;
  entries: [string, Remembered][];
}

/** What is remembered about an input: how to recognise it, and its answers. */
export interface Remembered {
  /** Digest of the input's bytes. */
  bytes: string;
  /** The stories of its articles, with their states. */
  stories: [string, string][];
  /** Files that the input names as pictures, with their states. They need not exist. */
  pictures: [string, string][];
  items: RememberedItem[];
  /** Names that connect other items with its stories. */
  names: string[];
  answers: Omit<Answer, 'input'>[];
}

export interface RememberedItem {
  key: string;
  story: string;
  language: string;
}

export interface ImportMemory {
  /** The answers for all inputs; undefined if any of them may change something. */
  recallAll: (inputs: readonly Input[]) => Answer[] | undefined;
  /** What is remembered about an input that changes nothing; undefined if it may change something. */
  recall: (input: Input, archive: Archive) => Remembered | undefined;
  /** Remembers an input, or forgets it if there is no entry. */
  remember: (input: Input, entry: Remembered | undefined) => void;
  /** Saves the memory for the next run. */
  save: (archive: Archive) => void;
}
