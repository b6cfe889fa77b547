import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { identifyProcess } from '../../../../src/files/process-identity.ts';
import { restoreSite, removeLeftovers, stagedFolder, swapIn } from '../../../../src/build/site/swap.ts';

let folder: string;
let live: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kawat-'));
  live = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('puts a site where there was none', () => {
  swapIn(makeSite(stagedFolder(live), 'new'), live);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(siteIn(live)).toBe('new');
});

it('replaces a site, and returns the folder of the old one', () => {
  makeSite(live, 'old');
  const old = swapIn(makeSite(stagedFolder(live), 'new'), live)!;
  expect(readdirSync(folder)).toEqual([basename(old), 'dist']);
  expect(siteIn(old)).toBe('old');
  expect(siteIn(live)).toBe('new');
});

it('leaves the old site if there is no new one', () => {
  makeSite(live, 'old');
  expect(() => swapIn(stagedFolder(live), live)).toThrow(/ENOENT/);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(siteIn(live)).toBe('old');
});

it('restores the old site if a build was killed between the renames, and deletes what it left', () => {
  renameSync(makeSite(live, 'old'), `${deadFolder()}-old`);
  makeSite(deadFolder(), 'new');
  restoreSite(live);
  expect(siteIn(live)).toBe('old');
  removeLeftovers(live);
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('leaves folders of running builds, and folders that no build made', () => {
  const others = [
    basename(stagedFolder(live)),
    `.dist-next-${identifyProcess(process.ppid).replaceAll(' ', '_')}-old`,
    '.dist',
    'dist-next-1',
    '.site-next-1',
  ];
  for (const name of others) makeSite(join(folder, name), 'other');
  restoreSite(live);
  removeLeftovers(live);
  expect(readdirSync(folder)).toEqual(others.toSorted());
});

/** A folder next to the site, left by a process that has ended. */
function deadFolder(): string {
  return join(folder, `.dist-next-${identifyProcess(process.ppid).replace(/ \d+ /, ' 1 ').replaceAll(' ', '_')}`);
}

function makeSite(path: string, text: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
  return path;
}

function siteIn(path: string): string {
  return readFileSync(join(path, 'index.html'), 'utf8');
}
