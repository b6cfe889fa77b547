import type { Problem } from '../../findings/finding.ts';

/** Takes a problem of the file that is read. */
export type Report = (problem: Omit<Problem, 'file'>) => void;

/** The line on which a field of front matter stands. */
export type LineOf = (path: readonly PropertyKey[]) => number;
