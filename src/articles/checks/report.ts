import type { Finding } from '../../findings/finding.ts';
import type { Publication } from '../model/publication.ts';

/** What checks need besides the content that they check. */
export interface CheckContext {
  publication: Publication;
  lineOf: LineOf;
  report: Report;
}

/** Receives a problem of the file that is being read. */
export type Report = (problem: Omit<Finding, 'file'>) => void;

/** Finds the line of a field, by its path. */
export type LineOf = (path: readonly PropertyKey[]) => number;
