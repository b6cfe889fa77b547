import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, MANIFEST_PART, readManifest, type Manifest, type ManifestEntry } from './manifest.ts';
import { isSystemFile } from '../../files/system-files.ts';

/** In a site that is filled in place: files that are ready to be renamed into their places. */
export const NEXT_FOLDER = '.kawat-next';

/**
 * Compares a folder with the manifest that a build left in it.
 *
 * A file counts as unchanged if its size is right and neither its bytes nor its status have changed since the manifest
 * was written; else its digest decides. So it takes a digest of few files. Bytes that were changed with their time set
 * back are found by that too, where the file system keeps the time of the last change of status (all but FAT do).
 *
 * @param isThorough compares every digest
 * @throws what the file system says of a folder that cannot be read
 */
export function inspectSite(folder: string, isThorough = false): Inspection {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return { kind: 'missing', foreign: [], changed: [] };
  if (!stat.isDirectory()) return { kind: 'file', foreign: [], changed: [] };
  const manifest = readManifest(folder);
  if (typeof manifest === 'object') return { kind: 'site', ...compareFiles(folder, manifest, isThorough) };
  const foreign = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (isSystemFile(entry.name) || isLostAndFound(folder, entry.name)) return [];
    return [entry.isDirectory() ? `${entry.name}/` : entry.name];
  });
  return { kind: foreign.length === 0 ? 'empty' : manifest === 'damaged' ? 'damaged' : 'unlisted', foreign: foreign.sort(), changed: [] };
}

/** True if a build may replace the folder. */
export function isReplaceable({ kind, foreign, changed }: Inspection): boolean {
  return kind !== 'file' && foreign.length === 0 && changed.length === 0;
}

/** Removes from a folder what an inspection found in it that no build made. Links are removed, not followed. */
export function removeForeign(folder: string, { foreign, changed }: Inspection): void {
  for (const path of [...foreign, ...changed]) rmSync(join(folder, path), { recursive: true, force: true });
}

function compareFiles(folder: string, { files, isUnfinished }: Manifest, isThorough: boolean): Pick<Inspection, 'foreign' | 'changed'> {
  const folders = foldersOf(files.keys());
  const written = lstatSync(join(folder, MANIFEST_FILE));
  const foreign: string[] = [];
  const changed: string[] = [];
  const visit = (inner: string): void => {
    for (const entry of readdirSync(inner === '' ? folder : `${folder}/${inner}`, { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) {
        if (folders.has(path)) visit(path);
        else if (!(isUnfinished && path === NEXT_FOLDER) && !isLostAndFound(folder, path)) foreign.push(`${path}/`);
        continue;
      }
      const known = files.get(path);
      if (!entry.isFile() || !known) {
        const isOurs = entry.isFile() && (path === MANIFEST_FILE || path === MANIFEST_PART || isSystemFile(entry.name));
        if (!isOurs) foreign.push(path);
      } else if (!isAsBuilt(`${folder}/${path}`, known, written, isThorough)) changed.push(path);
    }
  };
  visit('');
  return { foreign: foreign.sort(), changed: changed.sort() };
}

/** @param written of the manifest, which is the last file of a site to be written */
function isAsBuilt(file: string, [, ...contents]: ManifestEntry, written: Stats, isThorough: boolean): boolean {
  const stat = lstatSync(file);
  if (!contents.includes(stat.size)) return false;
  if (!isThorough && contents.length === 2 && stat.ctimeMs < written.ctimeMs && stat.mtimeMs <= written.mtimeMs) return true;
  try {
    return contents.includes(hash('sha1', readFileSync(file)));
  } catch {
    // What cannot be read cannot be known.
    return false;
  }
}

/** What ext file systems have at their top; a folder that is mounted holds it from the beginning. */
function isLostAndFound(folder: string, path: string): boolean {
  if (path !== 'lost+found') return false;
  try {
    return readdirSync(join(folder, path)).length === 0;
  } catch {
    return true;
  }
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** Paths are from the folder, with `/`; those of folders end with it. */
export interface Inspection {
  /** `unlisted`: it holds something, and no manifest; `damaged`: its manifest is not as a build wrote it. */
  kind: 'missing' | 'file' | 'empty' | 'unlisted' | 'damaged' | 'site';
  /** What no build put there. */
  foreign: string[];
  /** What a build put there and somebody changed. */
  changed: string[];
}
