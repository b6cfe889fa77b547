import type { Translation } from '../../articles/model/schema.ts';

/** What the command line says of every item of a run. */
export interface Told {
  language?: string | undefined;
  /** A moment as front matter wants it. */
  date?: string | undefined;
  /** Who translated, where the wire does not say. */
  method?: Translation['method'] | undefined;
}
