import { copyFileSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspectSite, NEXT_FOLDER, removeForeign, type Inspection } from './inspect-site.ts';
import { readManifest, writeManifest, type ManifestEntry } from './manifest.ts';

/**
 * Makes a site's folder hold a finished site where it cannot be replaced by rename, as a mount cannot. What differs is
 * copied into the folder first, so a full disk leaves the old site; then file after file is renamed into its place.
 *
 * While that goes on the manifest names old and new files, so that a build which is killed leaves nothing that the next
 * one would take for somebody's.
 *
 * @param staged   the finished site
 * @param files    all that it holds
 * @param admit  throws unless what the folder holds may be replaced; nothing was changed then
 */
export function fillInPlace(staged: string, live: string, files: readonly ManifestEntry[], admit: (found: Inspection) => void): void {
  mkdirSync(live, { recursive: true });
  const found = inspectSite(live);
  admit(found);
  removeForeign(live, found);
  const manifest = readManifest(live);
  const old = typeof manifest === 'object' ? manifest.files : new Map<string, ManifestEntry>();
  const wanted = new Map(files.map((entry) => [entry[0], entry]));
  const differing = files.filter(([path, size, digest]) => {
    const present = old.get(path);
    const isSame = present?.[1] === size && present[2] === digest && present.length === 3;
    return !isSame || !existsSync(join(live, path));
  });
  const next = join(live, NEXT_FOLDER);
  rmSync(next, { recursive: true, force: true });
  writeManifest(live, joinEntries(old, wanted), true);
  mkdirSync(next);
  try {
    for (const [number, [path]] of differing.entries()) copyFileSync(join(staged, path), join(next, String(number)));
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if (typeof manifest === 'object') writeManifest(live, [...old.values()], manifest.isUnfinished);
    throw error;
  }
  const place = (number: number, path: string): void => {
    mkdirSync(dirname(join(live, path)), { recursive: true });
    renameSync(join(next, String(number)), join(live, path));
  };
  // A file may stand where a folder was, or the other way round: those wait until the old files are gone.
  const waiting = [...differing.entries()].filter(([number, [path]]) => {
    try {
      place(number, path);
      return false;
    } catch (error) {
      if (!['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      return true;
    }
  });
  for (const path of old.keys()) if (!wanted.has(path)) removeFile(live, path);
  removeEmptyFolders(live, old.keys());
  for (const [number, [path]] of waiting) place(number, path);
  rmSync(next, { recursive: true, force: true });
  writeManifest(live, files);
}

function joinEntries(old: ReadonlyMap<string, ManifestEntry>, wanted: ReadonlyMap<string, ManifestEntry>): ManifestEntry[] {
  return [...new Set([...old.keys(), ...wanted.keys()])].map((path): ManifestEntry => {
    const [was, is] = [old.get(path), wanted.get(path)];
    return was && is ? [...is, ...was.slice(1)] : (was ?? is)!;
  });
}

function removeFile(live: string, path: string): void {
  try {
    unlinkSync(join(live, path));
  } catch (error) {
    // It may be gone already, and in its place, or in that of its folder, something new.
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Removes the folders of these files that hold nothing any more. */
function removeEmptyFolders(live: string, files: Iterable<string>): void {
  const folders = new Set<string>();
  for (const path of files) for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at);
  for (const folder of [...folders].sort((one, other) => other.length - one.length)) {
    try {
      rmdirSync(join(live, folder));
    } catch {
      // It is in use, or is a file now.
    }
  }
}
