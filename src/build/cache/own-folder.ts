import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChecksummed } from '../../files/checksummed-file.ts';
import { showList } from '../../findings/finding.ts';
import { isSystemFile } from '../../files/system-files.ts';

/**
 * Marks a folder as Kawat's own. It follows the Cache Directory Tagging Specification (bford.info/cachedir), so backup
 * programs leave the folder out.
 */
const TAG_FILE = 'CACHEDIR.TAG';
const TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n# This file marks a folder of Kawat.';
const TAG_TEXT = `${TAG} A build may change and remove anything in it.\n# See https://bford.info/cachedir/\n`;

/**
 * Makes sure that Kawat may fill and clear a folder: it must be missing or empty, or an earlier build must have made it.
 * Afterwards the folder exists and is marked.
 *
 * @param name    the option or variable that named the folder, such as `KAWAT_CACHE`
 * @param isKnown recognises a folder of an earlier version, which had no mark
 * @throws if it holds anything else; the folder is then unchanged
 */
export function claimFolder(folder: string, name: string, isKnown: (entries: readonly string[]) => boolean): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) {
    throw new Error(`${name} is ${folder}, which is a file; expected a folder. Name another folder, or move the file away`);
  }
  if (isMarked(folder)) return;
  const entries = stat ? readdirSync(folder).filter((entry) => !isSystemFile(entry) && !isHalfTag(folder, entry)) : [];
  if (entries.length > 0 && !isKnown(entries)) {
    throw new Error(
      `${name} is ${folder}, which holds files that no build made (${showList(entries, 8)}); a build would remove them. ` +
        'Nothing was changed. Name a folder that is missing or empty, or remove this one if nothing in it is needed',
    );
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, TAG_FILE), TAG_TEXT);
}

/** True if a build has marked the folder as Kawat's own. */
export function isMarked(folder: string): boolean {
  try {
    return readFileSync(join(folder, TAG_FILE), 'utf8').startsWith(TAG);
  } catch {
    return false;
  }
}

/** True for a half-written mark: the build was killed, or the disk was full, while it wrote the mark. */
function isHalfTag(folder: string, entry: string): boolean {
  const file = join(folder, entry);
  return entry === TAG_FILE && lstatSync(file).isFile() && TAG_TEXT.startsWith(readFileSync(file, 'utf8'));
}

/** True if `writeChecksummed` wrote the file and it is intact. Only builds write such files. */
export function isChecksummed(...path: string[]): boolean {
  return typeof readChecksummed(join(...path)) === 'object';
}
