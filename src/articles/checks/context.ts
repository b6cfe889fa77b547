import type { Publication } from '../model/publication.ts';

/** What checks need besides the content that they check. */
export interface CheckContext {
  publication: Publication;
  lineOf: LineOf;
}

/** Finds the line of a field, by its path. */
export type LineOf = (path: readonly PropertyKey[]) => number;
