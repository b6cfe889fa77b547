import type { ItemOptions } from './draft/item-options.ts';
import type { Format } from './wire/format.ts';
import type { ImportMemory } from './remember/memory.ts';

export interface ImportOptions extends ItemOptions {
  format?: Format | undefined;
  /** `slug` or `YYYY/MM/DD/slug`. */
  story?: string | undefined;
  force?: boolean | undefined;
  dryRun?: boolean | undefined;
  /** The inputs that earlier imports found to change nothing. */
  memory?: ImportMemory | undefined;
}
