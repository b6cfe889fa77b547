import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/* A folder of very many files has them on shelves, by the first two letters of their names. */

/** Makes the folder where it is missing and takes away what is no shelf. */
export function clearShelves(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !/^[0-9a-f]{2}$/.test(entry.name)) rmSync(join(folder, entry.name), { recursive: true, force: true });
  }
}

/** The names on all shelves. */
export function listShelves(folder: string): string[] {
  return readdirSync(folder).flatMap((shelf) => {
    const names = readdirSync(join(folder, shelf));
    // What stands on the wrong shelf would never be found again.
    for (const name of names) if (!name.startsWith(shelf)) rmSync(join(folder, shelf, name), { recursive: true, force: true });
    return names.filter((name) => name.startsWith(shelf));
  });
}
