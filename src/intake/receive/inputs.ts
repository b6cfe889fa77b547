import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answer } from '../store/answer.ts';
import { isTooLarge, tooLarge } from './size-limit.ts';
import { asLeftOut } from '../wire/left-out.ts';

/** One thing to import. Its bytes are read when its turn comes. */
export interface Input {
  /** As the editor would name it. */
  name: string;
  /** Where pictures beside it are looked for. */
  folder?: string | undefined;
  address?: string | undefined;
  /** The character set that a server named. */
  declared?: string | undefined;
  /** True for a file that gives the same bytes whenever it is read, unlike a pipe. */
  isFile?: boolean;
  /** Why a file of a folder is not even read, as half a sentence. */
  passedOver?: string | undefined;
  /** @throws Fault, or what the file system says */
  read: () => Buffer;
}

/**
 * Files and folders as inputs; `-` is standard input. A folder gives every file in it, in the order of names, except
 * hidden ones, pictures, and the list of what needs a date. What may have an article in it and cannot be read, such as
 * a PDF file, is passed over with a word.
 *
 * @throws where a path is not there
 */
export function listInputs(paths: readonly string[]): Input[] {
  return paths.flatMap((path): Input[] => {
    if (path === '-') return [{ name: STANDARD_INPUT, read: () => readStream(0) }];
    const stat = statSync(path);
    if (!stat.isDirectory()) return [fileInput(path, stat.isFile())];
    return listFiles(path).map((file) =>
      UNREADABLE.test(file) ? { ...fileInput(file, true), passedOver: PASSED_OVER } : fileInput(file, true),
    );
  });
}

/** What is said of a file that is passed over. */
export function passedOverAnswer({ name, passedOver = '' }: Input): Answer {
  return { input: name, line: 1, kind: 'left-out', notes: [asLeftOut(1, 'a file that is not read', passedOver)] };
}

/** Links are not followed: one may lead back up. Node's own recursive listing follows them. */
function listFiles(folder: string): string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (HIDDEN.test(entry.name) && !(entry.isDirectory() && entry.name === JEKYLL_POSTS)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && !PICTURE.test(entry.name) && entry.name !== NEEDS_DATE_FILE) files.push(path);
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

/** A pipe has no size beforehand, and may have no end. */
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

/** A pipe that another program has set not to block says `EAGAIN` while nothing is in it. */
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

/** The name of what came by `-`. */
export const STANDARD_INPUT = 'standard input';

/** What `kawat import` writes for editors, in the folder where it runs. */
export const NEEDS_DATE_FILE = 'needs-a-date.txt';

const HIDDEN = /^[._]/;
// The one folder with an underscore whose files are published.
const JEKYLL_POSTS = '_posts';
const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/i;
const UNREADABLE = /\.(?:pdf|mp[34]|m4[av]|mov|wav|ogg|webm)$/i;
const PASSED_OVER = 'such files in a folder are passed over; if there is an article in it, save that as text';
