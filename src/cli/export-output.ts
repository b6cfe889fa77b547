import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';

/**
 * Opens a file, or standard output, for an export. A file gets its name only when it is complete.
 *
 * If the reader of a pipe closes it early (`| head`), the export ends without a message.
 */
export function openOutput(path: string | undefined): Output {
  return path === undefined ? standardOutput() : fileOutput(path);
}

function fileOutput(path: string): Output {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, 'w');
  return {
    write: (text) => {
      writeFileSync(file, text);
      return Promise.resolve();
    },
    close: () => {
      closeSync(file);
      renameSync(unfinished, path);
      return Promise.resolve();
    },
  };
}

function standardOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    close: () => Promise.resolve(),
  };
}

export interface Output {
  write: (text: string) => Promise<void>;
  close: () => Promise<void>;
}
