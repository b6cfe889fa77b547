import { fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyFile, recordFile, type FileRecord } from '../../files/file-record.ts';
import type { Publication } from '../../articles/model/publication.ts';
import { readChecksummed, writeChecksummed } from '../../files/checksummed-file.ts';
import type { BundleAnswer, MadeTemplates } from './bundle-folder.ts';
import { copyFiles, listFiles } from '../site/site-files.ts';
const CONTENTS_FILE = 'contents.json';

/**
 * A digest of all that templates are bundled from. Stories are not in it: between two builds of a newsroom nothing of
 * this changes, and Astro need not run.
 *
 * @param code digest of all that is not content
 */
export function templatesKey(code: string, { base, site }: Pick<Publication, 'base' | 'site'>): string {
  const files = existsSync('public') ? [...listFiles('public')] : [];
  const parts = files.map(([path, source]) => `${path} ${hash('sha1', readFileSync(source))}`).toSorted();
  return hash('sha1', [code, base, site, ...parts].join('\n'));
}

/**
 * The templates as they were bundled for the same key.
 *
 * @param say receives warnings about damaged files
 * @returns undefined where there are none, or other ones, or they are not as they were written
 */
export function findTemplates(folder: string, key: string, say: (text: string) => void): Templates | undefined {
  const read = readChecksummed(join(folder, CONTENTS_FILE));
  if (read === 'missing') return undefined;
  const contents = read === 'damaged' ? undefined : (JSON.parse(read.text) as Contents);
  if (contents && contents.key !== key) return undefined;
  if (contents?.files.every(([path, kept]) => verifyFile(join(folder, path), kept))) return { ...contents, folder };
  say(`The kept templates were damaged and are bundled anew: ${folder}`);
  return undefined;
}

/** What the templates' folder says of its files; undefined where it says nothing. */
export function readTemplates(folder: string): Pick<Templates, 'files'> | undefined {
  const read = readChecksummed(join(folder, CONTENTS_FILE));
  return typeof read === 'object' ? (JSON.parse(read.text) as Contents) : undefined;
}

/**
 * Has Astro bundle the templates, in a process of its own: its memory is free again afterwards, and this process can
 * check the content meanwhile.
 *
 * @param stop ends the process of a build that has failed elsewhere
 * @throws with Astro's words where it fails
 */
export async function bundleTemplates(folder: string, key: string, stop: AbortSignal): Promise<Templates> {
  const child = fork(fileURLToPath(new URL('./bundle.ts', import.meta.url)), [], {
    execArgv: [],
    // Standard output is for the result.
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
  const templates = keepTemplates(folder, key, answer.made);
  rmSync(answer.made.from, { recursive: true, force: true });
  return templates;
}

/** Puts what was made into its place, by rename, with a list of what it holds. */
function keepTemplates(folder: string, key: string, { from, entry, pages }: MadeTemplates): Templates {
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

interface Contents extends Omit<MadeTemplates, 'from'> {
  key: string;
  files: [path: string, kept: FileRecord][];
}

export interface Templates extends Contents {
  folder: string;
}
