import type { LeftOut } from '../wire/format.ts';
import type { Note } from '../wire/note.ts';
import type { Fault } from '../../findings/fault.ts';
import type { Stored } from './run.ts';

/** What became of one item, or of a part of an input. */
export interface Answer {
  input: string;
  line: number;
  kind: Stored['kind'] | 'refused' | 'needs-a-date' | 'left-out' | 'nothing-to-withdraw' | 'note';
  /** From the content folder. */
  file?: string | undefined;
  headline?: string | undefined;
  notes: readonly Note[];
  refusal?: Fault | undefined;
  leftOut?: LeftOut | undefined;
}
