import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillInPlace } from '../../../../src/build/site/fill-in-place.ts';
import { inspectSite, isReplaceable, NEXT_FOLDER, type Inspection } from '../../../../src/build/site/inspect-site.ts';
import { MANIFEST_FILE, readEntries, writeManifest } from '../../../../src/build/site/manifest.ts';
import { listFiles } from '../../../../src/build/site/site-files.ts';
import { makeFolder, writeAll } from '../folder.ts';

const OLD = {
  'index.html': 'old',
  'same.html': 'same',
  'gone/deep/index.html': 'gone',
  'file-then-folder': 'f',
  'folder-then-file/x': 'x',
};
const NEW = { 'index.html': 'new!', 'same.html': 'same', 'new/index.html': 'n', 'file-then-folder/x': 'x', 'folder-then-file': 'f' };

it.each([
  ['an old site', OLD],
  ['the same site', NEW],
  ['nothing', {}],
])('replaces %s with the new site, in place', (_name, before) => {
  const [staged, live] = [makeSite(NEW), makeSite(before)];
  const { ino } = lstatSync(live);
  fillInPlace(staged, live, readEntries(staged), admit);
  expect(contents(live)).toEqual(contents(staged));
  expect(readdirSync(live)).toEqual(readdirSync(staged));
  expect(lstatSync(live).ino).toBe(ino);
  expect(inspectSite(live)).toEqual({ kind: 'site', foreign: [], changed: [] });
});

it('leaves unchanged files', () => {
  const [staged, live] = [makeSite(NEW), makeSite(OLD)];
  const { ino } = lstatSync(join(live, 'same.html'));
  fillInPlace(staged, live, readEntries(staged), admit);
  expect(lstatSync(join(live, 'same.html')).ino).toBe(ino);
});

it('changes nothing if it must not', () => {
  const [staged, live] = [makeSite(NEW), makeSite(OLD)];
  writeAll(live, { 'mine/photo.jpg': 'mine' });
  const before = contents(live);
  expect(() => fillInPlace(staged, live, readEntries(staged), admit)).toThrow('refused: mine/');
  expect(contents(live)).toEqual(before);
});

it('deletes files that no build made only if it is allowed to, and follows no link', () => {
  const [staged, live, outside] = [makeSite(NEW), makeSite(OLD), makeFolder({ 'photo.jpg': 'mine' })];
  symlinkSync(outside, join(live, 'link'));
  symlinkSync(outside, join(live, 'gone/link'));
  fillInPlace(staged, live, readEntries(staged), () => undefined);
  expect(readdirSync(live)).toEqual(readdirSync(staged));
  expect(readdirSync(outside)).toEqual(['photo.jpg']);
});

it('completes a copy that was killed half-way, with a third site', () => {
  const [staged, live] = [makeSite(NEW), makeSite(OLD)];
  // The state while files are renamed: the manifest lists both sites, and only some files are new.
  const [was, is] = [readEntries(live), readEntries(staged)];
  const both = was.map((entry) => [...entry, ...(is.find(([path]) => path === entry[0])?.slice(1) ?? [])] as const);
  writeManifest(live, [...both, ...is.filter(([path]) => !was.some((entry) => entry[0] === path))], true);
  writeAll(live, { 'index.html': 'new!', 'new/index.html': 'n', [`${NEXT_FOLDER}/7`]: 'not yet in its place' });
  expect(isReplaceable(inspectSite(live))).toBe(true);
  writeAll(live, { 'new/index.html': 'mine' });
  expect(inspectSite(live).changed).toEqual(['new/index.html']);
  writeAll(live, { 'new/index.html': 'n' });
  const third = makeSite({ 'index.html': 'third' });
  fillInPlace(third, live, readEntries(third), admit);
  expect(contents(live)).toEqual(contents(third));
  expect(readdirSync(live)).toEqual([MANIFEST_FILE, 'index.html']);
});

it('leaves the old site if a file of the new one cannot be copied', () => {
  const [staged, live] = [makeSite(NEW), makeSite(OLD)];
  const before = contents(live);
  expect(() => fillInPlace(staged, live, [...readEntries(staged), ['missing.html', 1, 'x']], admit)).toThrow(/ENOENT/);
  expect(contents(live)).toEqual(before);
  expect(isReplaceable(inspectSite(live))).toBe(true);
});

function admit(found: Inspection): void {
  if (!isReplaceable(found)) throw new Error(`refused: ${[...found.foreign, ...found.changed].join()}`);
}

function makeSite(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder(files);
  if (Object.keys(files).length > 0) writeManifest(folder, readEntries(folder));
  return folder;
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries([...listFiles(folder)].map(([path, file]) => [path, readFileSync(file, 'utf8')]));
}
