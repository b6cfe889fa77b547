import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPageStore, type PageStore } from '../../../../src/build/cache/page-store.ts';

const [KEY, OTHER] = ['ab12', 'cd34'];
let folder: string;
let said: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kawat-'));
  said = [];
  const store = open();
  await store.add(KEY, Buffer.from('a page'));
  store.removeOthers(new Set([KEY]));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('has added pages, also after it is opened again', () => {
  expect([open().has(KEY), open().has(OTHER), said]).toEqual([true, false, []]);
});

it('has a page of which only the times changed, as in a restored cache', () => {
  utimesSync(open().fileOf(KEY), 1, 1);
  expect([open().has(KEY), said]).toEqual([true, []]);
});

it.each(['as long', 'longer than it was'])('does not have a page that was changed: %s', (text) => {
  writeFileSync(open().fileOf(KEY), text.slice(0, text === 'as long' ? 6 : 20));
  const store = open();
  expect(store.has(KEY)).toBe(false);
  store.removeOthers(new Set([KEY]));
  expect(said).toEqual([expect.stringContaining('1 kept file was damaged or missing')]);
});

it('recognises a hard link to a page from its metadata', () => {
  const [same, copy] = [join(folder, 'same'), join(folder, 'copy')];
  linkSync(open().fileOf(KEY), same);
  writeFileSync(copy, 'a page');
  const store = open();
  expect([
    store.isIntactLink(KEY, statSync(copy)),
    store.isIntactLink(OTHER, statSync(same)),
    store.isIntactLink(KEY, statSync(same)),
  ]).toEqual([false, false, true]);
  writeFileSync(same, 'b page');
  expect(open().isIntactLink(KEY, statSync(same))).toBe(false);
});

it('does not accept a hard link to a page that it has lost', () => {
  const same = join(folder, 'same');
  linkSync(open().fileOf(KEY), same);
  rmSync(open().fileOf(KEY));
  const store = open();
  expect([store.isIntactLink(KEY, statSync(same)), store.has(KEY)]).toEqual([false, false]);
});

it('deletes pages that are not needed, and unknown files', () => {
  const strangers = ['x', '0', 'zz/x', 'ab/cd.part', 'ab/abff', 'cd/cdff/inside'].map((path) => join(folder, 'pages', path));
  for (const path of strangers) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'x');
  }
  const store = open();
  store.removeOthers(new Set([KEY]));
  expect(strangers.filter((path) => existsSync(path))).toEqual([]);
  expect(open().has(KEY)).toBe(true);
  store.removeOthers(new Set());
  expect(existsSync(store.fileOf(KEY))).toBe(false);
});

function open(): PageStore {
  return openPageStore(join(folder, 'pages'), undefined, (text) => said.push(text));
}
