import type { Publication } from '../articles/model/publication.ts';
import type { Settings } from '../articles/model/settings.ts';
import type { Answer } from './store/answer.ts';
import { openArchive } from './story/archive.ts';
import { gatherClusters } from './story/clusters.ts';
import { answersOf, type ImportMemory } from './remember/memory.ts';
import type { Incoming } from './story/incoming.ts';
import type { Input } from './receive/inputs.ts';
import { findJoined, type Recalled } from './remember/joined.ts';
import { applyKills, type Kill } from './store/kill.ts';
import { openRecorder, recordAnswer, recordBytes, type Recorder } from './remember/recorder.ts';
import { openSimilarity } from './story/similarity.ts';
import { readInput } from './read-input.ts';
import { storeCluster, type ClusterStore } from './store-cluster.ts';
import type { Run } from './store/run.ts';
import type { ImportOptions } from './import-options.ts';

/**
 * Imports wire copy into a content folder. Each item is written whole or not at all. An item that fails does not stop
 * the others.
 *
 * @param inputs what to import, in order; read one at a time
 */
export function importInputs(inputs: readonly Input[], job: ImportJob): void {
  const session = openSession(job);
  for (let start = 0; start < inputs.length; start += BATCH_SIZE) importBatch(inputs.slice(start, start + BATCH_SIZE), session);
  // Kills are applied last, because a kill may come before its article in the same run.
  applyKills(session.kills, session.run, job.onAnswer);
  if (session.recorder) session.memory?.save(session.run.archive);
}

function openSession({ publication, settings, options, onAnswer, onInput = () => undefined }: ImportJob): Session {
  const { story, force: isForced = false, dryRun: isDry = false } = options;
  const archive = openArchive(settings.contentDir);
  const run: Run = { archive, publication, settings, options, isStoryGiven: story !== undefined, isForced, isDry };
  const memory = isForced ? undefined : options.memory;
  const recorder = memory && !isDry ? openRecorder(memory, run) : undefined;
  const similarity = openSimilarity(archive, settings.contentDir);
  return { run, options, similarity, onAnswer, onInput, memory, recorder, kills: [], unsettled: new Map() };
}

function importBatch(batch: readonly Input[], session: Session): void {
  const { archive } = session.run;
  // 1. Read the inputs, except those that the memory knows to change nothing.
  const recalled: Recalled = new Map();
  const drafted = new Map<Input, Incoming[]>();
  for (const input of batch) {
    const known = session.memory?.recall(input, archive);
    if (known) recalled.set(input, known);
    else drafted.set(input, read(input, session));
  }
  // 2. Read those too that share a story with an item that was read.
  for (const input of findJoined(recalled, [...drafted.values()].flat(), archive)) {
    recalled.delete(input);
    drafted.set(input, read(input, session));
  }
  // 3. Answer for the rest from the memory.
  for (const [input, known] of recalled) {
    for (const answer of answersOf(known, input)) session.onAnswer(answer);
    session.onInput('read');
    session.onInput('settled');
  }
  // 4. Store the items, story by story.
  const incoming = batch.flatMap((input) => drafted.get(input) ?? []);
  for (const cluster of gatherClusters(incoming, archive)) {
    const outcomes = storeCluster(cluster, session);
    for (const item of cluster) {
      session.recorder?.stored(item, outcomes.get(item));
      settle(item, session);
    }
  }
}

function read(input: Input, { run, options, recorder, kills, unsettled, onAnswer, onInput }: Session): Incoming[] {
  const recording = recorder?.begin(input);
  const { bytes, drafts: items, kills: found, answers } = readInput(input, run, options);
  if (recording) {
    if (bytes) recordBytes(recording, bytes);
    if (found.length > 0) recording.isRepeatable = false;
    for (const answer of answers) recordAnswer(recording, answer);
  }
  kills.push(...found);
  for (const answer of answers) onAnswer(answer);
  if (recording) recorder?.read(recording, items);
  const count = { items: items.length };
  for (const item of items) unsettled.set(item, count);
  onInput('read');
  if (items.length === 0) onInput('settled');
  return items;
}

function settle(item: Incoming, { unsettled, onInput }: Session): void {
  if (--unsettled.get(item)!.items === 0) onInput('settled');
  unsettled.delete(item);
}

/**
 * Inputs that are read together. Items of one batch can join one story without being stored first. A batch limits how
 * many drafts are in memory. Chosen by hand; not measured.
 */
const BATCH_SIZE = 1000;

export interface ImportJob {
  publication: Publication;
  settings: Settings;
  options: ImportOptions;
  /** Receives the answer for each item. */
  onAnswer: (answer: Answer) => void;
  /** Called after an input is read, and again after all its items are stored. Kills come later. */
  onInput?: (state: 'read' | 'settled') => void;
}

interface Session extends ClusterStore, Required<Pick<ImportJob, 'onInput'>> {
  memory: ImportMemory | undefined;
  recorder: Recorder | undefined;
  kills: Kill[];
  /** For each item that is not stored yet, how many such items its input has. */
  unsettled: Map<Incoming, { items: number }>;
}
