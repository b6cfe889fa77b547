import type { Stored } from './run.ts';
import type { Finding } from '../../findings/finding.ts';

/** The result for one item, or for a part of an input. */
export interface Answer {
  input: string;
  line: number;
  kind: Stored['kind'] | 'refused' | 'needs-a-date' | 'left-out' | 'nothing-to-withdraw' | 'note';
  /** Relative to the content folder. */
  file?: string | undefined;
  headline?: string | undefined;
  notes: readonly Finding[];
  /** Why it was refused. */
  refusal?: Finding | undefined;
}
