import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkWritable } from './regular-file.ts';

/**
 * Writes a file completely or not at all: under another name first, then by rename.
 *
 * @param folder what the path starts from
 * @param path   from the folder, with `/`
 * @throws FileFault if the path goes through a link, or something other than a file has the name
 */
export function writeAtomically(folder: string, path: string, content: string | Uint8Array): void {
  checkWritable(folder, path);
  writeFileAtomically(join(folder, path), content);
}

/** The same for a path that is not inside a content folder; links are not checked. */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.part`);
  try {
    writeIn(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Does not write through a link. Tries to write before making the folder: most folders exist, and checking costs as much as writing. */
function writeIn(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') rmSync(path, { force: true });
    else if (code === 'ENOENT') mkdirSync(dirname(path), { recursive: true });
    else throw error;
    writeFileSync(path, content, { flag: 'wx' });
  }
}
