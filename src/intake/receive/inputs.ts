import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answer } from '../store/answer.ts';
import { isTooLarge, tooLarge } from './size-limit.ts';
import { asLeftOut } from '../wire/left-out.ts';
import { isPicturePath } from '../../files/picture-name.ts';

/** One thing to import. Its bytes are read when the import reaches it. */
export interface Input {
  /** As the editor would name it. */
  name: string;
  /** The folder of its pictures. */
  folder?: string | undefined;
  address?: string | undefined;
  /** The character set that a server named. */
  declared?: string | undefined;
  /** True for a regular file, which unlike a pipe can be read again. */
  isFile?: boolean;
  /** Why a file of a folder is skipped, as half a sentence. */
  skipReason?: string | undefined;
  /** @throws Fault, or an error of the file system */
  read: () => Buffer;
}

/**
 * Lists files and folders as inputs; `-` is standard input. A folder stands for all its files, sorted by name, except
 * hidden files, pictures, and the list of items that need a date. Files that may contain an article but cannot be
 * read, such as PDF, are skipped with a note.
 *
 * @throws if a path does not exist
 */
export function listInputs(paths: readonly string[]): Input[] {
  return paths.flatMap((path): Input[] => {
    if (path === '-') return [{ name: STANDARD_INPUT, read: () => readStream(0) }];
    const stat = statSync(path);
    if (!stat.isDirectory()) return [fileInput(path, stat.isFile())];
    return listFiles(path).map((file) =>
      UNREADABLE.test(file) ? { ...fileInput(file, true), skipReason: SKIP_REASON } : fileInput(file, true),
    );
  });
}

/** The answer for an input that is skipped. */
export function skippedAnswer({ name, skipReason = '' }: Input): Answer {
  return { input: name, line: 1, kind: 'left-out', notes: [asLeftOut(1, 'a file that is not read', skipReason)] };
}

/** Does not follow symbolic links, which may form a loop. Node's recursive `readdir` follows them. */
function listFiles(folder: string): string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (HIDDEN.test(entry.name) && !(entry.isDirectory() && entry.name === JEKYLL_POSTS)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && !isPicturePath(entry.name) && !OTHER_PICTURE.test(entry.name) && entry.name !== NEEDS_DATE_FILE)
        files.push(path);
    }
  }
  return files.sort();
}

function fileInput(path: string, isFile: boolean): Input {
  return {
    name: path,
    folder: dirname(path),
    isFile,
    read() {
      const stat = statSync(path);
      if (isTooLarge(stat.size)) throw tooLarge(stat.size);
      return stat.isFile() ? readFileSync(path) : readNamedStream(path);
    },
  };
}

function readNamedStream(path: string): Buffer {
  const stream = openSync(path, 'r');
  try {
    return readStream(stream);
  } finally {
    closeSync(stream);
  }
}

/** Reads a pipe, whose size is not known and which may be endless. */
function readStream(stream: number): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; ;) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const length = readSome(stream, chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
    if (isTooLarge((size += length))) throw tooLarge(size);
  }
}

/** An empty pipe that another program has set to non-blocking gives `EAGAIN`. Waits and tries again. */
function readSome(stream: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(stream, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(PAUSE, 0, 0, 20);
    }
  }
}

/** The name of the input `-`. */
export const STANDARD_INPUT = 'standard input';

/** The list that `kawat import` writes for editors into the current folder. */
export const NEEDS_DATE_FILE = 'needs-a-date.txt';

const HIDDEN = /^[._]/;
// The only folder with an underscore that has published files.
const JEKYLL_POSTS = '_posts';
const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const OTHER_PICTURE = /\.(?:svg|tiff?)$/i;
const UNREADABLE = /\.(?:pdf|mp[34]|m4[av]|mov|wav|ogg|webm)$/i;
const SKIP_REASON = 'files of this kind are skipped in a folder; if it contains an article, save that as text';
