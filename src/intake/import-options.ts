import type { Told } from './draft/told.ts';
import type { Format } from './wire/format.ts';
import type { ImportMemory } from './remember/memory.ts';

export interface ImportOptions extends Told {
  format?: Format | undefined;
  /** `slug` or `YYYY/MM/DD/slug`. */
  story?: string | undefined;
  force?: boolean | undefined;
  dryRun?: boolean | undefined;
  /** What is known of inputs that change nothing. */
  memory?: ImportMemory | undefined;
}
