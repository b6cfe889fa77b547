import { FrontMatterError } from '../articles/front-matter.ts';
import type { Publication } from '../articles/publication.ts';
import type { Settings } from '../articles/settings.ts';
import { STORY_FILE } from '../articles/walk.ts';
import { openArchive } from './archive.ts';
import { gatherClusters } from './clusters.ts';
import { draftItem, type Told } from './draft.ts';
import type { Format, LeftOut } from './format.ts';
import { FORMATS } from './formats/all.ts';
import type { Incoming } from './incoming.ts';
import type { Input } from './inputs.ts';
import { openLikeness, type Likeness } from './likeness.ts';
import type { Note } from './note.ts';
import { openDocument } from './open-document.ts';
import { inOrder, storyOf } from './place.ts';
import { Refusal } from './refusal.ts';
import { storeItem, type Run, type Stored } from './store.ts';
import { withdraw } from './withdraw.ts';

/**
 * Imports wire copy into a content folder. Every item is written whole or not at all, and no item keeps another from
 * being imported.
 *
 * @param inputs   what to import, in order; read one after the other
 * @param onAnswer is told of every item as it is settled
 */
export function importInputs(
  inputs: readonly Input[],
  publication: Publication,
  settings: Settings,
  options: ImportOptions,
  onAnswer: (answer: Answer) => void,
): void {
  const archive = openArchive(settings.contentDir);
  const run: Run = { archive, publication, settings, told: options, isForced: options.force ?? false, isDry: options.dryRun ?? false };
  const likeness = openLikeness(archive, settings.contentDir);
  for (let start = 0; start < inputs.length; start += AT_ONCE) {
    const incoming: Incoming[] = [];
    for (const input of inputs.slice(start, start + AT_ONCE)) incoming.push(...readInput(input, run, options, onAnswer));
    for (const cluster of gatherClusters(incoming, archive)) storeCluster(cluster, run, likeness, options, onAnswer);
  }
}

/** Versions of a story are joined within so many inputs, and with what is there; memory stays the same for any number. */
const AT_ONCE = 1000;

function readInput(input: Input, run: Run, options: ImportOptions, onAnswer: (answer: Answer) => void): Incoming[] {
  const answer = (line: number, rest: Omit<Answer, 'input' | 'line'>): void => onAnswer({ input: input.name, line, ...rest });
  try {
    const { document, notes } = openDocument(input.name, input.read(), input);
    const format = options.format ?? FORMATS.find((candidate) => candidate.recognises(document))!;
    const { items, leftOut } = format.read(document);
    for (const part of leftOut) answer(part.line, { kind: part.isLoss ? 'refused' : 'left-out', notes: [], leftOut: part });
    if (notes.length > 0 && items.length > 0)
      answer(1, { kind: 'note', notes: notes.map((text) => ({ severity: 'note', line: 1, text })) });
    return items.flatMap((item): Incoming[] => {
      try {
        if (item.pubStatus === 'canceled' && !isOwnStory(item.group)) {
          const withdrawn = withdraw(item, { ...run, contentDir: run.settings.contentDir });
          if (withdrawn.length === 0) answer(item.line, { kind: 'nothing-to-withdraw', notes: [], headline: item.headline });
          for (const { kind, file } of withdrawn) answer(item.line, { kind, file, notes: [] });
          return [];
        }
        // Kawat's own file says by its path which story it is.
        const own = format.name === 'markdown' ? ownStory(input.name) : undefined;
        const draft = draftItem(own ? { ...item, group: item.group ?? own } : item, document, run.publication, options);
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
      const story = storyOf(cluster, archive, publication, options.story);
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

/** What was thrown, as something an editor can act on; a fault of ours is not hidden. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof FrontMatterError) return new Refusal(error.line, error.found, error.expected, error.fix);
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return new Refusal(1, `a file that cannot be read or written (${code})`, 'one that can', message);
  if (process.env['KAWAT_DEBUG']) throw error;
  return new Refusal(
    1,
    `something the importer cannot deal with (${String(message ?? error).slice(0, 200)})`,
    'an article',
    'report it with the file; KAWAT_DEBUG=1 shows where',
  );
}

function isOwnStory(group: string | undefined): boolean {
  return group !== undefined && STORY_FILE.test(`${group}/xx.md`);
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

/** What became of one item, or of a part of an input. */
export interface Answer {
  input: string;
  line: number;
  kind: Stored['kind'] | 'refused' | 'needs-a-date' | 'left-out' | 'nothing-to-withdraw' | 'note';
  /** From the content folder. */
  file?: string | undefined;
  headline?: string | undefined;
  notes: readonly Note[];
  refusal?: Refusal | undefined;
  leftOut?: LeftOut | undefined;
}
