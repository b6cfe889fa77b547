import { copyFileSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspectSite, NEXT_FOLDER, removeForeign, type Inspection } from './inspect-site.ts';
import { readManifest, writeManifest, type ManifestEntry } from './manifest.ts';

/**
 * Copies a finished site into the live site's folder, for folders that cannot be renamed, such as a mount. Changed files are
 * first copied into a subfolder, so a full disk leaves the old site intact; then each file is renamed to its place.
 *
 * Meanwhile the manifest lists both old and new files. If the build is killed, the next one knows that builds made them.
 *
 * @param staged the finished site
 * @param files  all files of the finished site
 * @param admit  throws if the folder's present files must not be replaced; nothing is changed then
 */
export function fillInPlace(staged: string, live: string, files: readonly ManifestEntry[], admit: (inspection: Inspection) => void): void {
  // 1. Make sure that the folder's files may be replaced.
  mkdirSync(live, { recursive: true });
  const inspection = inspectSite(live);
  admit(inspection);
  removeForeign(live, inspection);

  // 2. Find the files that differ.
  const manifest = readManifest(live);
  const old = typeof manifest === 'object' ? manifest.files : new Map<string, ManifestEntry>();
  const wanted = new Map(files.map((entry) => [entry[0], entry]));
  const differing = files.filter(([path, size, digest]) => {
    const present = old.get(path);
    const isSame = present?.[1] === size && present[2] === digest && present.length === 3;
    return !isSame || !existsSync(join(live, path));
  });

  // 3. Copy them into a subfolder.
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

  // 4. Move them to their places. A file may replace a folder, or the reverse: those wait until the old files are deleted.
  const moveIn = (number: number, path: string): void => {
    mkdirSync(dirname(join(live, path)), { recursive: true });
    renameSync(join(next, String(number)), join(live, path));
  };
  const waiting = [...differing.entries()].filter(([number, [path]]) => {
    try {
      moveIn(number, path);
      return false;
    } catch (error) {
      if (!['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      return true;
    }
  });
  for (const path of old.keys()) if (!wanted.has(path)) removeFile(live, path);
  removeEmptyFolders(live, old.keys());
  for (const [number, [path]] of waiting) moveIn(number, path);

  // 5. Finish the manifest.
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
    // A new file may already have replaced it, or its folder.
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Deletes the folders of these files that are now empty. */
function removeEmptyFolders(live: string, files: Iterable<string>): void {
  const folders = new Set<string>();
  for (const path of files) for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  for (const folder of [...folders].sort((one, other) => other.length - one.length)) {
    try {
      rmdirSync(join(live, folder));
    } catch {
      // It is not empty, or a file has replaced it.
    }
  }
}
