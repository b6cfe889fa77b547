import { fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyFile, recordFile, type FileRecord } from '../../files/file-record.ts';
import type { Publication } from '../../articles/model/publication.ts';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import type { BundleAnswer, BundledTemplates } from './bundle-folder.ts';
import { copyFiles, listFiles } from '../site/site-files.ts';

const CONTENTS_FILE = 'contents.json';

/**
 * A digest of everything that templates are bundled from. It does not depend on stories, so Astro need not run when only
 * stories have changed.
 *
 * @param code digest of everything but the content
 */
export function templatesKey(code: string, { base, site }: Pick<Publication, 'base' | 'site'>): string {
  const files = existsSync('public') ? [...listFiles('public')] : [];
  const parts = files.map(([path, source]) => `${path} ${hash('sha1', readFileSync(source))}`).toSorted();
  return hash('sha1', [code, base, site, ...parts].join('\n'));
}

/**
 * Finds kept templates that were bundled for the same key.
 *
 * @param warn receives a warning if their files are damaged
 * @returns undefined if there are none, or they have another key, or they are damaged
 */
export function findTemplates(folder: string, key: string, warn: (text: string) => void): Templates | undefined {
  const read = readChecksummed(join(folder, CONTENTS_FILE));
  if (read === 'missing') return undefined;
  const contents = read === 'damaged' ? undefined : (JSON.parse(read.text) as Contents);
  if (contents && contents.key !== key) return undefined;
  if (contents?.files.every(([path, kept]) => verifyFile(join(folder, path), kept))) return { ...contents, folder };
  warn(`The kept templates were damaged and are bundled again: ${folder}`);
  return undefined;
}

/** The files recorded in a templates folder; undefined if its list of files is missing or damaged. */
export function readTemplates(folder: string): Pick<Templates, 'files'> | undefined {
  const read = readChecksummed(join(folder, CONTENTS_FILE));
  return typeof read === 'object' ? (JSON.parse(read.text) as Contents) : undefined;
}

/**
 * Has Astro bundle the templates in a child process, which frees its memory when it ends, while this process checks the
 * content.
 *
 * @param stop ends the child process when the build fails elsewhere
 * @throws Astro's error message if it fails
 */
export async function bundleTemplates(folder: string, key: string, stop: AbortSignal): Promise<Templates> {
  const child = fork(fileURLToPath(new URL('./bundle.ts', import.meta.url)), [], {
    execArgv: [],
    // Astro's output goes to standard error, because standard output is for the result.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const kill = () => child.kill();
  stop.addEventListener('abort', kill, { once: true });
  const answer = await new Promise<BundleAnswer>((settle, reject) => {
    child.once('message', (message) => settle(message as BundleAnswer));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`Astro ended with ${signal ?? code}`)));
  });
  stop.removeEventListener('abort', kill);
  if (answer.error !== undefined) throw new Error(answer.error);
  const templates = keepTemplates(folder, key, answer.bundled);
  rmSync(answer.bundled.from, { recursive: true, force: true });
  return templates;
}

/** Copies the bundle into the cache, with a list of its files, and renames it into place when it is complete. */
function keepTemplates(folder: string, key: string, { from, entry, pages }: BundledTemplates): Templates {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  copyFiles(from, part);
  const files = [...listFiles(part)].map(([path, file]): [string, FileRecord] => [path, recordFile(file)]);
  const contents: Contents = { key, entry, pages, files };
  writeChecksummed(join(part, CONTENTS_FILE), JSON.stringify(contents));
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
  return { ...contents, folder };
}

interface Contents extends Omit<BundledTemplates, 'from'> {
  key: string;
  files: [path: string, kept: FileRecord][];
}

export interface Templates extends Contents {
  folder: string;
}
