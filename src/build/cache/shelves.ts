import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/* A folder of very many files has them on shelves, by the first two letters of their names. */

/**
 * Makes the folder where it is missing and takes away what stands on no shelf, or on the wrong one: it would never be
 * found again.
 *
 * @returns the names on all shelves
 */
export function tidyShelves(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const shelf = join(folder, entry.name);
    const isShelf = entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name);
    if (!isShelf) rmSync(shelf, { recursive: true, force: true });
    return (isShelf ? readdirSync(shelf) : []).filter((name) => {
      const isRight = name.startsWith(entry.name);
      if (!isRight) rmSync(join(shelf, name), { recursive: true, force: true });
      return isRight;
    });
  });
}
