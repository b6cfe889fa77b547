import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkWritable } from './regular-file.ts';

/**
 * Writes a file whole or not at all: under another name first, then by rename.
 *
 * @param folder what the path starts from
 * @param path   from the folder, with `/`
 * @throws FileFault where a link below the folder would lead the writing elsewhere, or something else has the name
 */
export function writeAtomically(folder: string, path: string, content: string | Uint8Array): void {
  checkWritable(folder, path);
  writeFileAtomically(join(folder, path), content);
}

/** The same for a file of no folder. */
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

/** Never through a link that stands there. Most folders exist already, and to ask first takes as long as to write. */
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
