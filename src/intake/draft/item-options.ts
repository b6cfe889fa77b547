import type { Translation } from '../../articles/model/schema.ts';

/** What the command line sets for every item of a run. */
export interface ItemOptions {
  language?: string | undefined;
  /** A moment in the form of front matter. */
  date?: string | undefined;
  /** Who translated, if the wire does not say. */
  method?: Translation['method'] | undefined;
}
