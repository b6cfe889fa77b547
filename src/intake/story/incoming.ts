import type { Draft } from '../draft/draft.ts';

/** One item of a run: its draft and where it came from. */
export interface Incoming {
  /** The input, as the editor named it. */
  input: string;
  /** The input's folder, where its pictures are. */
  folder: string | undefined;
  draft: Draft;
}
