import type { Finding } from '../../findings/finding.ts';

/** Takes a problem of the file that is read. */
export type Report = (problem: Omit<Finding, 'file'>) => void;

/** The line on which a field of front matter stands. */
export type LineOf = (path: readonly PropertyKey[]) => number;
