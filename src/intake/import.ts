import type { Publication } from '../articles/model/publication.ts';
import type { Settings } from '../articles/model/settings.ts';
import type { Answer } from './store/answer.ts';
import { openArchive } from './story/archive.ts';
import { gatherClusters } from './story/clusters.ts';
import { answersOf } from './remember/memory.ts';
import type { Incoming } from './story/incoming.ts';
import type { Input } from './receive/inputs.ts';
import { findJoined, type Recalled } from './remember/joined.ts';
import { applyKills, type Kill } from './store/kill.ts';
import { noteAnswer, noteBytes, openLearning, type Outcome } from './remember/learning.ts';
import { openLikeness, type Likeness } from './story/likeness.ts';
import { inOrder, isNamedByKey, storyOf } from './story/choose-story.ts';
import { readInput } from './read-input.ts';
import { asFault } from './wire/as-fault.ts';
import { storeItem } from './store/store.ts';
import type { Run } from './store/run.ts';
import type { ImportOptions } from './import-options.ts';
import { noteOn } from './wire/note.ts';

/**
 * Imports wire copy into a content folder. Every item is written whole or not at all, and no item keeps another from
 * being imported.
 *
 * @param inputs   what to import, in order; read one after the other
 * @param onAnswer is told of every item as it is settled
 * @param onInput  is told of every input once it is read, and once more when all that it holds is settled, but for
 *   withdrawals: those come last
 */
export function importInputs(
  inputs: readonly Input[],
  publication: Publication,
  settings: Settings,
  options: ImportOptions,
  onAnswer: (answer: Answer) => void,
  onInput: (state: 'read' | 'settled') => void = () => undefined,
): void {
  const archive = openArchive(settings.contentDir);
  const told = { ...options, isStoryTold: options.story !== undefined };
  const run: Run = { archive, publication, settings, told, isForced: options.force ?? false, isDry: options.dryRun ?? false };
  const memory = run.isForced ? undefined : options.memory;
  const learning = memory && !run.isDry ? openLearning(memory, run) : undefined;
  const likeness = openLikeness(archive, settings.contentDir);
  const kills: Kill[] = [];
  // How many items of an item’s input are not settled yet.
  const waiting = new Map<Incoming, { items: number }>();

  const read = (input: Input): Incoming[] => {
    const lesson = learning?.begin(input);
    const items = readInput(input, run, options, {
      onBytes: (bytes) => lesson && noteBytes(lesson, bytes),
      onKill(kill) {
        if (lesson) lesson.isSure = false;
        kills.push(kill);
      },
      onAnswer(answer) {
        if (lesson) noteAnswer(lesson, answer);
        onAnswer(answer);
      },
    });
    if (lesson) learning?.read(lesson, items);
    const left = { items: items.length };
    for (const item of items) waiting.set(item, left);
    onInput('read');
    if (items.length === 0) onInput('settled');
    return items;
  };

  for (let start = 0; start < inputs.length; start += AT_ONCE) {
    const batch = inputs.slice(start, start + AT_ONCE);
    const recalled: Recalled = new Map();
    const drafted = new Map<Input, Incoming[]>();
    for (const input of batch) {
      const known = memory?.recall(input, archive);
      if (known) recalled.set(input, known);
      else drafted.set(input, read(input));
    }
    for (const input of findJoined(recalled, [...drafted.values()].flat(), archive)) {
      recalled.delete(input);
      drafted.set(input, read(input));
    }
    for (const [input, known] of recalled) {
      for (const answer of answersOf(known, input)) onAnswer(answer);
      onInput('read');
      onInput('settled');
    }
    const incoming = batch.flatMap((input) => drafted.get(input) ?? []);
    for (const cluster of gatherClusters(incoming, archive)) {
      const outcomes = storeCluster(cluster, run, likeness, options, onAnswer);
      for (const item of cluster) {
        learning?.stored(item, outcomes.get(item));
        if (--waiting.get(item)!.items === 0) onInput('settled');
        waiting.delete(item);
      }
    }
  }
  // An article may come in the same run as its withdrawal, and behind it.
  applyKills(kills, run, onAnswer);
  if (learning) memory?.save(archive);
}

/** Versions of a story are joined within so many inputs, and with what is there; memory stays the same for any number. */
const AT_ONCE = 1000;

function storeCluster(
  cluster: readonly Incoming[],
  run: Run,
  likeness: Likeness,
  options: ImportOptions,
  onAnswer: (answer: Answer) => void,
): Map<Incoming, Outcome> {
  const { archive, publication } = run;
  const outcomes = new Map<Incoming, Outcome>();
  for (const incoming of inOrder(cluster, publication)) {
    const { input, draft } = incoming;
    const base = { input, line: draft.line, headline: draft.front.headline };
    try {
      // What was stored a moment ago may have settled where the rest goes.
      const story = storyOf(incoming, cluster, archive, publication, options.story);
      if (story === undefined) {
        onAnswer({ ...base, kind: 'needs-a-date', notes: draft.notes });
        continue;
      }
      const isNew = archive.languagesOf(story).size === 0;
      likeness.prepare(story);
      const stored = storeItem(incoming, story, run);
      const notes = [...stored.notes];
      const place = { story, language: draft.front.language! };
      const likely = isNew && stored.kind === 'new' && options.story === undefined ? likeness.find(place, draft.body) : undefined;
      if (stored.kind === 'new') likeness.add(place, draft.body);
      if (isNew && stored.kind === 'new' && options.story === undefined && isNamedByKey(story, cluster)) {
        const text = 'no headline in Latin letters names its folder; to name it, remove it and import it again: --story SLUG names it';
        notes.push(noteOn('story', draft.line, text));
      }
      if (likely) {
        const text = `looks like a version of ${likely}; if it is, remove it and import it with --story ${likely}`;
        notes.push(noteOn('story', draft.line, text, 'warning'));
      }
      const isFounder = isNew && stored.kind === 'new' && cluster.length === 1;
      outcomes.set(incoming, { story, kind: stored.kind, isFounder, notes: notes.length });
      onAnswer({ ...base, ...stored, notes });
    } catch (error) {
      onAnswer({ ...base, kind: 'refused', notes: draft.notes, refusal: asFault(error) });
    }
  }
  return outcomes;
}
