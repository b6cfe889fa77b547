import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Cleans a folder of very many files, which are in subfolders named after the first two letters of their names. Makes the
 * folder if it is missing, and deletes whatever is not in the subfolder it belongs in, because nothing would find it there.
 *
 * @returns the names of all remaining files
 */
export function cleanPrefixFolders(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(folder, entry.name);
    const isPrefix = entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name);
    if (!isPrefix) rmSync(inner, { recursive: true, force: true });
    return (isPrefix ? readdirSync(inner) : []).filter((name) => {
      const belongs = name.startsWith(entry.name);
      if (!belongs) rmSync(join(inner, name), { recursive: true, force: true });
      return belongs;
    });
  });
}
