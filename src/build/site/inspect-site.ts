import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, MANIFEST_PART, readManifest, type Manifest, type ManifestEntry } from './manifest.ts';
import { isSystemFile } from '../../files/system-files.ts';

/** The subfolder of new files in a site that is being filled in place. */
export const NEXT_FOLDER = '.kawat-next';

/**
 * Compares a folder with the manifest that a build left in it.
 *
 * A file counts as unchanged if its size is right and neither its bytes nor its status changed after the manifest was
 * written; otherwise its digest decides, so few files are read. This also finds bytes that were changed with the time set
 * back, if the file system keeps the time of the last status change (all except FAT do).
 *
 * @param isThorough compares every digest
 * @throws the file system's error if a folder cannot be read
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

/** Deletes the files and folders that no build made. Links are deleted, not followed. */
export function removeForeign(folder: string, { foreign, changed }: Inspection): void {
  for (const path of [...foreign, ...changed]) rmSync(join(folder, path), { recursive: true, force: true });
}

function compareFiles(folder: string, { files, isUnfinished }: Manifest, isThorough: boolean): Pick<Inspection, 'foreign' | 'changed'> {
  const folders = foldersOf(files.keys());
  const manifest = lstatSync(join(folder, MANIFEST_FILE));
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
      } else if (!isAsBuilt(`${folder}/${path}`, known, manifest, isThorough)) changed.push(path);
    }
  };
  visit('');
  return { foreign: foreign.sort(), changed: changed.sort() };
}

/** @param manifest the state of the manifest, which a build writes after all other files */
function isAsBuilt(file: string, [, ...contents]: ManifestEntry, manifest: Stats, isThorough: boolean): boolean {
  const stat = lstatSync(file);
  if (!contents.includes(stat.size)) return false;
  if (!isThorough && contents.length === 2 && stat.ctimeMs < manifest.ctimeMs && stat.mtimeMs <= manifest.mtimeMs) return true;
  try {
    return contents.includes(hash('sha1', readFileSync(file)));
  } catch {
    // It cannot be read, so assume that it was changed.
    return false;
  }
}

/** ext file systems have this folder at their root, so a new mount is not empty. */
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

/** Paths are relative to the folder, with `/`; a folder's path ends with `/`. */
export interface Inspection {
  /** `unlisted`: it is not empty and has no manifest; `damaged`: it has a damaged manifest. */
  kind: 'missing' | 'file' | 'empty' | 'unlisted' | 'damaged' | 'site';
  /** Paths that no build put there. */
  foreign: string[];
  /** Files that a build put there and someone changed. */
  changed: string[];
}
