import { basename, join } from 'node:path';
import { decodePath } from '../../articles/model/urls.ts';
import { findPictures } from '../../body/images.ts';
import type { Answer } from '../store/answer.ts';
import { namesOf } from '../story/clusters.ts';
import { digestOf, isOnlyPlace, type ImportMemory, type Remembered, type RememberedItem } from './memory.ts';
import type { Incoming } from '../story/incoming.ts';
import type { Input } from '../receive/inputs.ts';
import { storeItem } from '../store/store.ts';
import type { Run, Stored } from '../store/run.ts';
import { stateOfFile, stateOfFolder } from './story-states.ts';

/**
 * Learns from an import which inputs will change nothing when they come again. Only what is certain is remembered: an
 * item that changed nothing now, one that founded a story by itself, and any other that changes nothing when it is stored
 * once more without writing.
 */
export function openLearning(memory: ImportMemory, run: Run): Learning {
  const lessons = new Map<Incoming, Lesson>();

  const settle = (lesson: Lesson): void => {
    const { input, bytes, isSure, names, answers, items, stories, pictures } = lesson;
    const entry = { bytes, stories: [...stories], pictures: [...pictures], items, names: [...names], answers };
    memory.remember(input, isSure && bytes !== '' ? entry : undefined);
  };

  /** What an item is answered with when it comes again; undefined where that is not certain. */
  const answerAgain = (incoming: Incoming, { story, kind, isFounder, notes }: Outcome): Stored | undefined => {
    const { front, images } = incoming.draft;
    const file = `${story}/${front.language!}.md`;
    // What readers must not see yet leaves no trace in a cache.
    if ((front.pubStatus ?? 'usable') !== 'usable' || front.embargoedUntil !== undefined) return undefined;
    if (kind === 'unchanged') return notes === 0 ? { kind, file } : undefined;
    if (isFounder && images.length === 0) return { kind: 'unchanged', file };
    const again: Incoming = { ...incoming, draft: { ...incoming.draft, notes: [] } };
    const { notes: said, ...stored } = storeItem(again, story, { ...run, isDry: true });
    return (stored.kind === 'unchanged' || stored.kind === 'older') && said.length === 0 ? stored : undefined;
  };

  const learn = (incoming: Incoming, lesson: Lesson, outcome: Outcome | undefined): void => {
    const { draft, folder } = incoming;
    const item: RememberedItem | undefined = outcome && { key: draft.key, story: outcome.story, language: draft.front.language! };
    const stored = outcome && item && isOnlyPlace(item, run.archive) ? answerAgain(incoming, outcome) : undefined;
    if (!outcome || !item || !stored) {
      lesson.isSure = false;
      return;
    }
    lesson.items.push(item);
    lesson.answers.push({ line: draft.line, kind: stored.kind, file: stored.file, notes: [] });
    for (const name of namesOf(incoming, run.archive)) lesson.names.add(name);
    if (!lesson.stories.has(item.story)) lesson.stories.set(item.story, stateOfFolder(join(run.settings.contentDir, item.story)));
    for (const src of folder === undefined ? [] : [...draft.images.map((image) => image.src), ...findPictures(draft.body)])
      for (const path of [src, basename(src), decodePath(src)]) lesson.pictures.set(join(folder!, path), stateOfFile(join(folder!, path)));
  };

  return {
    begin: (input) => ({
      input,
      bytes: '',
      left: 0,
      isSure: input.isFile === true,
      answers: [],
      items: [],
      names: new Set(),
      stories: new Map(),
      pictures: new Map(),
    }),
    read(lesson, items) {
      lesson.left = items.length;
      for (const item of items) lessons.set(item, lesson);
      if (items.length === 0) settle(lesson);
    },
    stored(incoming, outcome) {
      const lesson = lessons.get(incoming);
      lessons.delete(incoming);
      if (!lesson) return;
      if (lesson.isSure) {
        try {
          learn(incoming, lesson, outcome);
        } catch {
          // What cannot be stored once more, or looked at, is read again next time.
          lesson.isSure = false;
        }
      }
      if (--lesson.left === 0) settle(lesson);
    },
  };
}

/** Adds to a lesson what an input is read from and what is said of it beside its items. */
export function noteBytes(lesson: Lesson, bytes: Buffer): void {
  if (lesson.isSure) lesson.bytes = digestOf(bytes);
}

/** Adds what is said of an input beside its items; a refusal is said anew each time. */
export function noteAnswer(lesson: Lesson, { line, kind, notes }: Answer): void {
  if (kind === 'note' || kind === 'left-out') lesson.answers.push({ line, kind, notes });
  else lesson.isSure = false;
}

export interface Learning {
  begin: (input: Input) => Lesson;
  /** An input was read; its items are to be stored. */
  read: (lesson: Lesson, items: readonly Incoming[]) => void;
  /** An item is stored, and with it all that belongs to it; without an outcome it was refused. */
  stored: (incoming: Incoming, outcome: Outcome | undefined) => void;
}

/** What is being learnt of an input. */
export interface Lesson extends Pick<Remembered, 'bytes' | 'answers' | 'items'> {
  input: Input;
  /** Items that are not stored yet. */
  left: number;
  isSure: boolean;
  names: Set<string>;
  stories: Map<string, string>;
  pictures: Map<string, string>;
}

/** What became of an item. */
export interface Outcome {
  story: string;
  kind: Stored['kind'];
  /** True for the only article of a new story. */
  isFounder: boolean;
  /** How many notes an editor was given. */
  notes: number;
}
