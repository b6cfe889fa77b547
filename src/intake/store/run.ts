import type { Archive } from '../story/archive.ts';
import type { Publication } from '../../articles/model/publication.ts';
import type { ItemOptions } from '../draft/item-options.ts';

/** What every item of a run shares. */
export interface Run {
  archive: Archive;
  publication: Publication;
  settings: { contentDir: string };
  options: ItemOptions;
  /** True if the editor named the story on the command line. */
  isStoryGiven: boolean;
  /** Overwrite what an editor changed. */
  isForced: boolean;
  /** Write nothing. */
  isDry: boolean;
}

export interface Stored {
  kind: 'new' | 'updated' | 'unchanged' | 'withdrawn' | 'older';
  file: string;
}
