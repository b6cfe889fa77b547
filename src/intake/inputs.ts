import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTooLarge, tooLarge } from './open-document.ts';

/** One thing to import. Its bytes are read when its turn comes. */
export interface Input {
  /** As the editor would name it. */
  name: string;
  /** Where pictures beside it are looked for. */
  folder?: string | undefined;
  address?: string | undefined;
  /** The character set that a server named. */
  declared?: string | undefined;
  /** @throws Refusal, or what the file system says */
  read: () => Buffer;
}

/**
 * Files and folders as inputs; `-` is standard input. A folder gives every file in it, in the order of names, except
 * hidden ones and pictures.
 *
 * @throws where a path is not there
 */
export function listInputs(paths: readonly string[]): Input[] {
  return paths.flatMap((path): Input[] => {
    if (path === '-') return [{ name: 'standard input', read: () => readFileSync(0) }];
    if (!statSync(path).isDirectory()) return [fileInput(path)];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }))
      .filter(({ entry, file }) => entry.isFile() && !/(?:^|\/)[._]/.test(file.slice(path.length)) && !PICTURE.test(file))
      .map(({ file }) => file)
      .sort()
      .map(fileInput);
  });
}

function fileInput(path: string): Input {
  return {
    name: path,
    folder: dirname(path),
    read() {
      const { size } = statSync(path);
      if (isTooLarge(size)) throw tooLarge(size);
      return readFileSync(path);
    },
  };
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|pdf|mp4|mp3)$/i;
