import type { Stored } from './run.ts';
import type { Finding } from '../../findings/finding.ts';

/** What became of one item, or of a part of an input. */
export interface Answer {
  input: string;
  line: number;
  kind: Stored['kind'] | 'refused' | 'needs-a-date' | 'left-out' | 'nothing-to-withdraw' | 'note';
  /** From the content folder. */
  file?: string | undefined;
  headline?: string | undefined;
  notes: readonly Finding[];
  /** Why it is refused. */
  refusal?: Finding | undefined;
}
