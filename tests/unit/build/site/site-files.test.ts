import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runInThread } from '../../../../src/process/run-in-thread.ts';
import { listTree, type Tree } from '../../../../src/files/tree.ts';
import { addFiles, fillFolder, listFiles, repeatFilling } from '../../../../src/build/site/site-files.ts';

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kawat-'));
  site = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes a folder of hard links to kept files', () => {
  const files = keep({ 'index.html': 'front', 'fr/2026/a/index.html': 'article' });
  expect(fillFolder(site, files).size).toEqual({ files: 2, bytes: 12, largestFile: 7, largestFolder: 1 });
  expect(contents(site)).toEqual({ 'index.html': 'front', 'fr/2026/a/index.html': 'article' });
  expect(statSync(join(site, 'index.html')).ino).toBe(statSync(files.get('index.html')!).ino);
});

it('corrects the folder of an earlier build, whatever changed in it', () => {
  fillFolder(
    site,
    keep({ 'index.html': 'front', 'gone/a/index.html': 'a', 'b/index.html': 'b', 'c/index.html': 'c', 'd/index.html': 'd' }),
  );
  const files = keep({ 'index.html': 'front', 'b/index.html': 'b 2', 'c/index.html': 'c', 'd/index.html': 'd', 'new/index.html': 'new' });
  // What programs and people may do to a built site.
  write(site, 'index.html.br', 'compressed');
  rmSync(join(site, 'c'), { recursive: true });
  write(site, 'c', 'a file where a folder was');
  rmSync(join(site, 'd/index.html'));
  mkdirSync(join(site, 'd/index.html/inner'), { recursive: true });
  symlinkSync('/', join(site, 'link'));
  mkdirSync(join(site, 'empty/inner'), { recursive: true });
  expect(fillFolder(site, files).size.files).toBe(5);
  expect(contents(site)).toEqual({
    'index.html': 'front',
    'b/index.html': 'b 2',
    'c/index.html': 'c',
    'd/index.html': 'd',
    'new/index.html': 'new',
  });
  expect(readdirSync(site).toSorted()).toEqual(['b', 'c', 'd', 'index.html', 'new']);
});

it('replaces a file with the same bytes that is not a hard link to the kept one', () => {
  const files = keep({ 'index.html': 'front' });
  write(site, 'index.html', 'front');
  fillFolder(site, files);
  expect(statSync(join(site, 'index.html')).ino).toBe(statSync(files.get('index.html')!).ino);
});

it('counts existing and new files in the same way', () => {
  const files = keep({ 'a/1': '1', 'a/2': '22', 'a/b/3': '333', 'c/4': '' });
  const { size } = fillFolder(site, files);
  expect(size).toEqual({ files: 4, bytes: 6, largestFile: 3, largestFolder: 2 });
  expect(fillFolder(site, files).size).toEqual(size);
});

it('repeats in a second folder what was done to the first', () => {
  const before = keep({ 'index.html': 'front', 'a/index.html': 'a', 'b/index.html': 'b', 'c/index.html': 'c' });
  const after = keep({ 'index.html': 'front 2', 'b/index.html': 'b', c: 'a file now', 'd/e/index.html': 'd' });
  const second = join(folder, 'second');
  for (const path of [site, second]) fillFolder(path, before);
  write(second, 'index.html.br', 'compressed');
  const filled = fillFolder(site, after);
  repeatFilling(second, filled, after);
  expect(contents(second)).toEqual({ ...contents(site), 'index.html.br': 'compressed' });
  expect(readdirSync(second).toSorted()).toEqual(['b', 'c', 'd', 'index.html', 'index.html.br']);
});

it('uses the file list that a thread made', async () => {
  const before = keep({ 'index.html': 'front', 'a/index.html': 'a' });
  fillFolder(site, before);
  const tree = await runInThread<Tree>(new URL('../../../../src/files/tree.ts', import.meta.url), 'listTree', site);
  expect(tree).toEqual(listTree(site));
  fillFolder(site, keep({ 'index.html': 'front' }), { tree });
  expect(contents(site)).toEqual({ 'index.html': 'front' });
});

it('does not touch files that are known to be right, even if they are not passed', () => {
  const files = keep({ 'index.html': 'front', 'a/b/index.html': 'b', 'a/c/index.html': 'c', 'a/c/d/index.html': 'd' });
  fillFolder(site, files);
  const tree = listTree(site);
  const correct = Uint8Array.from(tree.files, (path) => Number(path === 'index.html' || path === 'a/b/index.html'));
  const others = keep({ 'a/b/new.html': 'new', 'a/e/index.html': 'e' });
  expect(fillFolder(site, others, { tree, correct }).size).toEqual({ files: 4, bytes: 10, largestFile: 5, largestFolder: 2 });
  expect(contents(site)).toEqual({ 'index.html': 'front', 'a/b/index.html': 'b', 'a/b/new.html': 'new', 'a/e/index.html': 'e' });
  expect(readdirSync(join(site, 'a')).toSorted()).toEqual(['b', 'e']);
});

it('leaves the folder given as `except`', () => {
  write(site, 'search/en.json', '{}');
  fillFolder(site, keep({ 'index.html': 'front' }), { except: 'search' });
  expect(contents(site)).toEqual({ 'index.html': 'front', 'search/en.json': '{}' });
});

it('leaves no folder without `except`', () => {
  write(site, 'undefined/x', 'x');
  fillFolder(site, keep({ 'index.html': 'front' }));
  expect(readdirSync(site)).toEqual(['index.html']);
});

it('adds files to existing ones', () => {
  write(site, 'index.html', 'front');
  addFiles(site, keep({ 'search/en.json': '{}' }));
  expect(contents(site)).toEqual({ 'index.html': 'front', 'search/en.json': '{}' });
});

it('fails if a kept file is missing', () => {
  expect(() => fillFolder(site, new Map([['index.html', join(folder, 'nowhere')]]))).toThrow(/ENOENT/);
});

/** Kept files of these texts; the same text is the same file. */
function keep(texts: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(texts).map(([path, text]) => {
      const kept = join(folder, 'kept', path.replaceAll('/', '-'), text);
      const file = join(kept, 'file');
      if (!existsSync(file)) write(kept, 'file', text);
      return [path, file];
    }),
  );
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function contents(root: string): Record<string, string> {
  return Object.fromEntries([...listFiles(root)].map(([path, file]) => [path, readFileSync(file, 'utf8')]));
}
