import type { Archive } from '../story/archive.ts';
import type { Publication } from '../../articles/model/publication.ts';
import type { Told } from '../draft/told.ts';

/** What every item of a run shares. */
export interface Run {
  archive: Archive;
  publication: Publication;
  settings: { contentDir: string };
  told: Told & { isStoryTold?: boolean };
  isForced: boolean;
  isDry: boolean;
}

export interface Stored {
  kind: 'new' | 'updated' | 'unchanged' | 'withdrawn' | 'older';
  file: string;
}
