import type { Answer } from './store/answer.ts';
import type { ImportOptions } from './import-options.ts';
import type { Incoming } from './story/incoming.ts';
import type { Outcome } from './remember/recorder.ts';
import type { Similarity } from './story/similarity.ts';
import { chooseStory, isNamedByKey, sortForStoring } from './story/choose-story.ts';
import { asFault } from './wire/as-fault.ts';
import { storeItem } from './store/store.ts';
import type { Run, Stored } from './store/run.ts';
import type { Finding } from '../findings/finding.ts';
import { noteOn } from './wire/note.ts';

/**
 * Stores the items of a run that belong together.
 *
 * @returns the outcome for each item that was stored
 */
export function storeCluster(cluster: readonly Incoming[], store: ClusterStore): Map<Incoming, Outcome> {
  const outcomes = new Map<Incoming, Outcome>();
  for (const incoming of sortForStoring(cluster, store.run.publication)) {
    const { input, draft } = incoming;
    const base = { input, line: draft.line, headline: draft.front.headline };
    try {
      const result = storeOne(incoming, cluster, store);
      if (result) {
        outcomes.set(incoming, result.outcome);
        store.onAnswer({ ...base, ...result.stored, notes: result.notes });
      } else store.onAnswer({ ...base, kind: 'needs-a-date', notes: draft.notes });
    } catch (error) {
      store.onAnswer({ ...base, kind: 'refused', notes: draft.notes, refusal: asFault(error) });
    }
  }
  return outcomes;
}

/** @returns undefined if the story's folder cannot be named without a date */
function storeOne(
  incoming: Incoming,
  cluster: readonly Incoming[],
  { run, similarity, options }: ClusterStore,
): { outcome: Outcome; stored: Stored; notes: Finding[] } | undefined {
  const { archive, publication } = run;
  const { draft } = incoming;
  // The items of the cluster stored before may determine the story.
  const story = chooseStory(incoming, cluster, archive, publication, options.story);
  if (story === undefined) return undefined;
  const isNewStory = archive.languagesOf(story).size === 0;
  similarity.prepare(story);
  const { notes: storeNotes, ...stored } = storeItem(incoming, story, run);
  const isNew = stored.kind === 'new';
  const notes = [...storeNotes];
  const location = { story, language: draft.front.language! };
  if (isNewStory && isNew && options.story === undefined) {
    const similar = similarity.find(location, draft.body);
    if (isNamedByKey(story, cluster)) {
      const text =
        'the headline is not in Latin letters, so an identifier names the folder; to rename it, remove it and import with --story SLUG';
      notes.push(noteOn('story', draft.line, text));
    }
    if (similar !== undefined) {
      const text = `looks like a version of ${similar}; if it is, remove it and import it with --story ${similar}`;
      notes.push(noteOn('story', draft.line, text, 'warning'));
    }
  }
  if (isNew) similarity.add(location, draft.body);
  const isOnlyArticle = isNewStory && isNew && cluster.length === 1;
  return { outcome: { story, kind: stored.kind, isOnlyArticle, notes: notes.length }, stored, notes };
}

/** What storing needs, shared by all clusters of a run. */
export interface ClusterStore {
  run: Run;
  options: ImportOptions;
  similarity: Similarity;
  onAnswer: (answer: Answer) => void;
}
