import type { Publication } from '../articles/publication.ts';
import type { Settings } from '../articles/settings.ts';
import { STORY_FILE } from '../articles/walk.ts';
import type { Answer } from './answer.ts';
import { openArchive } from './archive.ts';
import { gatherClusters } from './clusters.ts';
import { draftItem, type Told } from './draft.ts';
import type { Format } from './format.ts';
import { FORMATS } from './formats/all.ts';
import { text } from './formats/text.ts';
import type { Incoming } from './incoming.ts';
import type { Input } from './inputs.ts';
import { applyKills, isKill, type Kill } from './kill.ts';
import { openLikeness, type Likeness } from './likeness.ts';
import { openDocument } from './open-document.ts';
import { inOrder, isNamedByKey, storyOf } from './place.ts';
import { asRefusal } from './refusal.ts';
import { storeItem, type Run } from './store.ts';

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
  const likeness = openLikeness(archive, settings.contentDir);
  const kills: Kill[] = [];
  for (let start = 0; start < inputs.length; start += AT_ONCE) {
    const incoming: Incoming[] = [];
    // How many items of an item’s input are not settled yet.
    const waiting = new Map<Incoming, { items: number }>();
    for (const input of inputs.slice(start, start + AT_ONCE)) {
      const read = readInput(input, run, options, kills, onAnswer);
      const left = { items: read.length };
      for (const item of read) waiting.set(item, left);
      incoming.push(...read);
      onInput('read');
      if (read.length === 0) onInput('settled');
    }
    for (const cluster of gatherClusters(incoming, archive)) {
      storeCluster(cluster, run, likeness, options, onAnswer);
      for (const item of cluster) if (--waiting.get(item)!.items === 0) onInput('settled');
    }
  }
  // An article may come in the same run as its withdrawal, and behind it.
  applyKills(kills, run, onAnswer);
}

/** Versions of a story are joined within so many inputs, and with what is there; memory stays the same for any number. */
const AT_ONCE = 1000;

function readInput(input: Input, run: Run, options: ImportOptions, kills: Kill[], onAnswer: (answer: Answer) => void): Incoming[] {
  const answer = (line: number, rest: Omit<Answer, 'input' | 'line'>): void => onAnswer({ input: input.name, line, ...rest });
  if (input.passedOver !== undefined) {
    const leftOut = { line: 1, found: 'a file that is not read', reason: input.passedOver, isLoss: false };
    answer(1, { kind: 'left-out', notes: [], leftOut });
    return [];
  }
  try {
    const { document, notes } = openDocument(input.name, input.read(), input);
    const format = options.format ?? FORMATS.find((candidate) => candidate.recognises(document)) ?? text;
    const { items, leftOut, notes: said = [] } = format.read(document);
    for (const part of leftOut) answer(part.line, { kind: part.isLoss ? 'refused' : 'left-out', notes: [], leftOut: part });
    if (notes.length > 0 && items.length > 0)
      answer(1, { kind: 'note', notes: notes.map((text) => ({ severity: 'note', line: 1, text })) });
    if (said.length > 0) answer(said[0]!.line, { kind: 'note', notes: said });
    return items.flatMap((item): Incoming[] => {
      try {
        // Kawat's own file says by its path which story it is.
        const own = format.name === 'markdown' ? ownStory(input.name) : undefined;
        const named = own ? { ...item, group: item.group ?? own } : item;
        if (isKill(named)) {
          kills.push({ input: input.name, item: named });
          return [];
        }
        const draft = draftItem(named, document, run.publication, options);
        return [{ input: input.name, folder: input.folder, draft }];
      } catch (error) {
        answer(item.line, { kind: 'refused', notes: [], refusal: asRefusal(error), headline: item.headline });
        return [];
      }
    });
  } catch (error) {
    answer(1, { kind: 'refused', notes: [], refusal: asRefusal(error) });
    return [];
  }
}

function storeCluster(
  cluster: readonly Incoming[],
  run: Run,
  likeness: Likeness,
  options: ImportOptions,
  onAnswer: (answer: Answer) => void,
): void {
  const { archive, publication } = run;
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
      const place = { story, language: draft.front.language! };
      const likely = isNew && stored.kind === 'new' && options.story === undefined ? likeness.find(place, draft.body) : undefined;
      if (stored.kind === 'new') likeness.add(place, draft.body);
      if (isNew && stored.kind === 'new' && options.story === undefined && isNamedByKey(story, cluster)) {
        const text = 'no headline in Latin letters names its folder; to name it, remove it and import it again: --story SLUG names it';
        draft.notes.push({ severity: 'note', line: draft.line, text });
      }
      if (likely) {
        const text = `looks like a version of ${likely}; if it is, remove it and import it with --story ${likely}`;
        draft.notes.push({ severity: 'warning', line: draft.line, text });
      }
      onAnswer({ ...base, ...stored, notes: draft.notes });
    } catch (error) {
      onAnswer({ ...base, kind: 'refused', notes: draft.notes, refusal: asRefusal(error) });
    }
  }
}

function ownStory(name: string): string | undefined {
  const path = name.split(/[\\/]/).slice(-5).join('/');
  return STORY_FILE.test(path) ? path.slice(0, path.lastIndexOf('/')) : undefined;
}

export interface ImportOptions extends Told {
  format?: Format | undefined;
  /** `slug` or `YYYY/MM/DD/slug`. */
  story?: string | undefined;
  force?: boolean | undefined;
  dryRun?: boolean | undefined;
}
