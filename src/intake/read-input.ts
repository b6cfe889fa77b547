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

/** Reads an input and makes a draft of each article in it. Kills and all other results go to the listeners. */
export function readInput(input: Input, run: Run, options: ImportOptions, { onBytes, onKill, onAnswer }: Listeners): Incoming[] {
  const { name, folder } = input;
  const answer = (line: number, rest: Omit<Answer, 'input' | 'line'>): void => onAnswer({ input: name, line, ...rest });
  if (input.skipReason !== undefined) {
    onAnswer(skippedAnswer(input));
    return [];
  }
  try {
    const { document, items, format } = parse(input, options, onBytes, answer);
    return items.flatMap((sent): Incoming[] => {
      try {
        const item = withStoryOf(name, sent, format);
        if (!isKill(item)) return [{ input: name, folder, draft: draftItem(item, document, run.publication, options) }];
        onKill({ input: name, item });
      } catch (error) {
        answer(sent.line, { kind: 'refused', notes: [], refusal: asFault(error), headline: sent.headline });
      }
      return [];
    });
  } catch (error) {
    answer(1, { kind: 'refused', notes: [], refusal: asFault(error) });
    return [];
  }
}

/** Finds the input's format and parses it. Answers for what was left out. */
function parse(
  input: Input,
  options: ImportOptions,
  onBytes: Listeners['onBytes'],
  answer: (line: number, rest: Omit<Answer, 'input' | 'line'>) => void,
): { document: WireDocument; items: WireItem[]; format: Format } {
  const bytes = input.read();
  onBytes(bytes);
  const { document, notes } = openDocument(input.name, bytes, input);
  const format = options.format ?? FORMATS.find((candidate) => candidate.recognises(document)) ?? text;
  const { items, leftOut, notes: formatNotes = [] } = format.read(document);
  for (const part of leftOut)
    answer(part.line, part.severity === 'error' ? { kind: 'refused', notes: [], refusal: part } : { kind: 'left-out', notes: [part] });
  if (notes.length > 0 && items.length > 0) answer(1, { kind: 'note', notes });
  if (formatNotes.length > 0) answer(formatNotes[0]!.line, { kind: 'note', notes: formatNotes });
  return { document, items, format };
}

/** The path of one of Kawat's own files names its story: `2024/03/26/slug/en.md`. */
function withStoryOf(name: string, item: WireItem, format: Format): WireItem {
  const path = name.split(/[\\/]/).slice(-5).join('/');
  if (format.name !== 'markdown' || item.group !== undefined || !STORY_FILE.test(path)) return item;
  return { ...item, group: path.slice(0, path.lastIndexOf('/')) };
}

interface Listeners {
  /** Receives the bytes of the input. */
  onBytes: (bytes: Buffer) => void;
  /** Receives each item that withdraws or withholds an article. */
  onKill: (kill: Kill) => void;
  /** Receives what does not become a draft, and notes about the whole input. */
  onAnswer: (answer: Answer) => void;
}
