import { basename, join } from 'node:path';
import { decodePath } from '../../articles/model/urls.ts';
import { findPictures } from '../../body/images.ts';
import type { Answer } from '../store/answer.ts';
import { namesOf } from '../story/clusters.ts';
import { digestOf, isOnlyLocation, type ImportMemory, type Remembered, type RememberedItem } from './memory.ts';
import type { Incoming } from '../story/incoming.ts';
import type { Input } from '../receive/inputs.ts';
import { storeItem } from '../store/store.ts';
import type { Run, Stored } from '../store/run.ts';
import { stateOfFile, stateOfFolder } from './story-states.ts';

/**
 * Records which inputs of an import will change nothing when they are imported again. An input is remembered only if
 * this is certain for each of its items: the item changed nothing this time, it is the only article of a new story, or
 * it changes nothing in a second, dry run.
 */
export function openRecorder(memory: ImportMemory, run: Run): Recorder {
  const recordings = new Map<Incoming, Recording>();
  return {
    begin: (input) => ({
      input,
      bytes: '',
      unstored: 0,
      isRepeatable: input.isFile === true,
      answers: [],
      items: [],
      names: new Set(),
      stories: new Map(),
      pictures: new Map(),
    }),
    read(recording, items) {
      recording.unstored = items.length;
      for (const item of items) recordings.set(item, recording);
      if (items.length === 0) remember(recording, memory);
    },
    stored(incoming, outcome) {
      const recording = recordings.get(incoming);
      recordings.delete(incoming);
      if (!recording) return;
      if (recording.isRepeatable) recording.isRepeatable = recordItem(incoming, recording, outcome, run);
      if (--recording.unstored === 0) remember(recording, memory);
    },
  };
}

/** Records the bytes of an input. */
export function recordBytes(recording: Recording, bytes: Buffer): void {
  if (recording.isRepeatable) recording.bytes = digestOf(bytes);
}

/** Records an answer that is not about an item. An input with a refusal is not remembered, so the refusal is repeated. */
export function recordAnswer(recording: Recording, { line, kind, notes }: Answer): void {
  if (kind === 'note' || kind === 'left-out') recording.answers.push({ line, kind, notes });
  else recording.isRepeatable = false;
}

function remember({ input, bytes, isRepeatable, names, answers, items, stories, pictures }: Recording, memory: ImportMemory): void {
  const entry = { bytes, stories: [...stories], pictures: [...pictures], items, names: [...names], answers };
  memory.remember(input, isRepeatable && bytes !== '' ? entry : undefined);
}

/** @returns false if it is not certain that the item would change nothing */
function recordItem(incoming: Incoming, recording: Recording, outcome: Outcome | undefined, run: Run): boolean {
  if (!outcome) return false;
  const { draft, folder } = incoming;
  const item: RememberedItem = { key: draft.key, story: outcome.story, language: draft.front.language! };
  try {
    const stored = isOnlyLocation(item, run.archive) ? storeAgain(incoming, outcome, run) : undefined;
    if (!stored) return false;
    recording.items.push(item);
    recording.answers.push({ line: draft.line, kind: stored.kind, file: stored.file, notes: [] });
    for (const name of namesOf(incoming, run.archive)) recording.names.add(name);
    if (!recording.stories.has(item.story)) recording.stories.set(item.story, stateOfFolder(join(run.settings.contentDir, item.story)));
    for (const src of folder === undefined ? [] : [...draft.images.map((image) => image.src), ...findPictures(draft.body)])
      for (const path of [src, basename(src), decodePath(src)])
        recording.pictures.set(join(folder!, path), stateOfFile(join(folder!, path)));
    return true;
  } catch {
    // If storing it again fails, the next import reads it again.
    return false;
  }
}

/** The result of importing an item again; undefined if it is not certain that this would change nothing. */
function storeAgain(incoming: Incoming, { story, kind, isOnlyArticle, notes }: Outcome, run: Run): Stored | undefined {
  const { front, images } = incoming.draft;
  const file = `${story}/${front.language!}.md`;
  // Withheld and embargoed articles must not leave traces in a cache.
  if ((front.pubStatus ?? 'usable') !== 'usable' || front.embargoedUntil !== undefined) return undefined;
  if (kind === 'unchanged') return notes === 0 ? { kind, file } : undefined;
  if (isOnlyArticle && images.length === 0) return { kind: 'unchanged', file };
  const again: Incoming = { ...incoming, draft: { ...incoming.draft, notes: [] } };
  const { notes: newNotes, ...stored } = storeItem(again, story, { ...run, isDry: true });
  return (stored.kind === 'unchanged' || stored.kind === 'older') && newNotes.length === 0 ? stored : undefined;
}

export interface Recorder {
  begin: (input: Input) => Recording;
  /** Call it after an input is read, before its items are stored. */
  read: (recording: Recording, items: readonly Incoming[]) => void;
  /** Call it after an item and all others of its cluster are stored. A refused item has no outcome. */
  stored: (incoming: Incoming, outcome: Outcome | undefined) => void;
}

/** What is recorded about an input. */
export interface Recording extends Pick<Remembered, 'bytes' | 'answers' | 'items'> {
  input: Input;
  /** How many of its items are not stored yet. */
  unstored: number;
  /** False once it is not certain that importing the input again would change nothing. */
  isRepeatable: boolean;
  names: Set<string>;
  stories: Map<string, string>;
  pictures: Map<string, string>;
}

/** The result of storing an item. */
export interface Outcome {
  story: string;
  kind: Stored['kind'];
  /** True for the only article of a new story. */
  isOnlyArticle: boolean;
  /** How many notes the editor got. */
  notes: number;
}
