import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** False if the sample articles were removed, as the README says, to publish others. Tests about them are then skipped. */
export const HAS_SAMPLES = existsSync(resolve(import.meta.dirname, '../content/2024/03/26/cyber-politicisation'));
