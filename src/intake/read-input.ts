import { STORY_FILE } from '../articles/model/story-path.ts';
import type { Answer } from './store/answer.ts';
import { draftItem } from './draft/draft.ts';
import { FORMATS } from './formats/all.ts';
import { text } from './formats/text/text.ts';
import type { ImportOptions } from './import-options.ts';
import type { Incoming } from './story/incoming.ts';
import { passedOverAnswer, type Input } from './receive/inputs.ts';
import { isKill, type Kill } from './store/kill.ts';
import { openDocument } from './receive/document.ts';
import { asFault } from './wire/as-fault.ts';
import type { Run } from './store/run.ts';

/**
 * Reads an input as drafts of articles. Withdrawals are put aside.
 *
 * @param onBytes  is told of its bytes
 * @param onKill   is told of each item that withdraws
 * @param onAnswer is told of what does not become a draft, and of what an editor should know of the input
 */
export function readInput(
  input: Input,
  run: Run,
  options: ImportOptions,
  { onBytes, onKill, onAnswer }: { onBytes: (bytes: Buffer) => void; onKill: (kill: Kill) => void; onAnswer: (answer: Answer) => void },
): Incoming[] {
  const answer = (line: number, rest: Omit<Answer, 'input' | 'line'>): void => onAnswer({ input: input.name, line, ...rest });
  if (input.passedOver !== undefined) {
    onAnswer(passedOverAnswer(input));
    return [];
  }
  try {
    const bytes = input.read();
    onBytes(bytes);
    const { document, notes } = openDocument(input.name, bytes, input);
    const format = options.format ?? FORMATS.find((candidate) => candidate.recognises(document)) ?? text;
    const { items, leftOut, notes: said = [] } = format.read(document);
    for (const part of leftOut)
      answer(part.line, part.severity === 'error' ? { kind: 'refused', notes: [], refusal: part } : { kind: 'left-out', notes: [part] });
    if (notes.length > 0 && items.length > 0) answer(1, { kind: 'note', notes: notes });
    if (said.length > 0) answer(said[0]!.line, { kind: 'note', notes: said });
    return items.flatMap((item): Incoming[] => {
      try {
        // Kawat's own file says by its path which story it is.
        const own = format.name === 'markdown' ? ownStory(input.name) : undefined;
        const named = own ? { ...item, group: item.group ?? own } : item;
        if (isKill(named)) {
          onKill({ input: input.name, item: named });
          return [];
        }
        const draft = draftItem(named, document, run.publication, options);
        return [{ input: input.name, folder: input.folder, draft }];
      } catch (error) {
        answer(item.line, { kind: 'refused', notes: [], refusal: asFault(error), headline: item.headline });
        return [];
      }
    });
  } catch (error) {
    answer(1, { kind: 'refused', notes: [], refusal: asFault(error) });
    return [];
  }
}

function ownStory(name: string): string | undefined {
  const path = name.split(/[\\/]/).slice(-5).join('/');
  return STORY_FILE.test(path) ? path.slice(0, path.lastIndexOf('/')) : undefined;
}
