import type { Finding } from '../../findings/finding.ts';

/** Receives a problem of the file that is being read. */
export type Report = (problem: Omit<Finding, 'file'>) => void;

/** Finds the line of a field, by its path. */
export type LineOf = (path: readonly PropertyKey[]) => number;
