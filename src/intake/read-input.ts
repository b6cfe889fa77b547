import { STORY_FILE } from '../articles/model/story-path.ts';
import type { Answer } from './store/answer.ts';
import { draftItem } from './draft/draft.ts';
import { FORMATS } from './formats/all.ts';
import { text } from './formats/text/text.ts';
import type { ImportOptions } from './import-options.ts';
import type { Incoming } from './story/incoming.ts';
import { skippedAnswer, type Input } from './receive/inputs.ts';
import { isKill, type Kill } from './store/kill.ts';
import { openDocument } from './receive/document.ts';
import { asFault } from './wire/as-fault.ts';
import type { Run } from './store/run.ts';
import type { WireDocument } from './wire/document.ts';
import type { Format } from './wire/format.ts';
import type { WireItem } from './wire/item.ts';

/** Reads an input and makes a draft of each article in it. */
export function readInput(input: Input, run: Run, options: ImportOptions): ReadInput {
  const { name, folder } = input;
  const result: ReadInput = { bytes: undefined, drafts: [], kills: [], answers: [] };
  if (input.skipReason !== undefined) return { ...result, answers: [skippedAnswer(input)] };
  const refuse = (line: number, error: unknown, headline?: string): void =>
    void result.answers.push({ input: name, line, kind: 'refused', notes: [], refusal: asFault(error), headline });
  try {
    result.bytes = input.read();
    const { document, items, format, answers } = parse(input, result.bytes, options);
    result.answers.push(...answers);
    for (const sent of items) {
      try {
        const item = withStoryOf(name, sent, format);
        if (isKill(item)) result.kills.push({ input: name, item });
        else result.drafts.push({ input: name, folder, draft: draftItem(item, document, run.publication, options) });
      } catch (error) {
        refuse(sent.line, error, sent.headline);
      }
    }
  } catch (error) {
    refuse(1, error);
  }
  return result;
}

/** Finds the input's format and parses it. */
function parse(input: Input, bytes: Buffer, options: ImportOptions): Parsed {
  const { document, notes } = openDocument(input.name, bytes, input);
  const format = options.format ?? FORMATS.find((candidate) => candidate.recognises(document)) ?? text;
  const { items, leftOut, notes: formatNotes = [] } = format.read(document);
  const answers = leftOut.map((part): Answer => {
    const base = { input: input.name, line: part.line };
    return part.severity === 'error'
      ? { ...base, kind: 'refused', notes: [], refusal: part }
      : { ...base, kind: 'left-out', notes: [part] };
  });
  if (notes.length > 0 && items.length > 0) answers.push({ input: input.name, line: 1, kind: 'note', notes });
  if (formatNotes.length > 0) answers.push({ input: input.name, line: formatNotes[0]!.line, kind: 'note', notes: formatNotes });
  return { document, items, format, answers };
}

/** The path of one of Kawat's own files names its story: `2024/03/26/slug/en.md`. */
function withStoryOf(name: string, item: WireItem, format: Format): WireItem {
  const path = name.split(/[\\/]/).slice(-5).join('/');
  if (format.name !== 'markdown' || item.group !== undefined || !STORY_FILE.test(path)) return item;
  return { ...item, group: path.slice(0, path.lastIndexOf('/')) };
}

interface Parsed {
  document: WireDocument;
  items: WireItem[];
  format: Format;
  /** About what was left out, and about the whole input. */
  answers: Answer[];
}

/** What came of an input. */
export interface ReadInput {
  /** Undefined if the input could not be read. */
  bytes: Buffer | undefined;
  drafts: Incoming[];
  /** The items that withdraw or withhold an article. */
  kills: Kill[];
  /** About what does not become a draft, and notes about the whole input. */
  answers: Answer[];
}
