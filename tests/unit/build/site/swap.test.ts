import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { identifyProcess } from '../../../../src/files/process-identity.ts';
import { recoverSite, removeLeftovers, stagedFolder, swapIn } from '../../../../src/build/site/swap.ts';

let folder: string;
let live: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kawat-'));
  live = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('puts a site where none was', () => {
  swapIn(makeSite(stagedFolder(live), 'new'), live);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(siteIn(live)).toBe('new');
});

it('replaces a site, and says where the old one is', () => {
  makeSite(live, 'old');
  const old = swapIn(makeSite(stagedFolder(live), 'new'), live)!;
  expect(readdirSync(folder)).toEqual([basename(old), 'dist']);
  expect(siteIn(old)).toBe('old');
  expect(siteIn(live)).toBe('new');
});

it('leaves the old site where there is no new one', () => {
  makeSite(live, 'old');
  expect(() => swapIn(stagedFolder(live), live)).toThrow(/ENOENT/);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(siteIn(live)).toBe('old');
});

it('puts the last site back where a build was killed between the renames, and clears up after it', () => {
  renameSync(makeSite(live, 'old'), `${deadFolder()}-old`);
  makeSite(deadFolder(), 'new');
  recoverSite(live);
  expect(siteIn(live)).toBe('old');
  removeLeftovers(live);
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('leaves alone what a living build works on, and what is not a build’s', () => {
  const others = [
    basename(stagedFolder(live)),
    `.dist-next-${identifyProcess(process.ppid).replaceAll(' ', '_')}-old`,
    '.dist',
    'dist-next-1',
    '.site-next-1',
  ];
  for (const name of others) makeSite(join(folder, name), 'other');
  recoverSite(live);
  removeLeftovers(live);
  expect(readdirSync(folder)).toEqual(others.toSorted());
});

/** Beside the site, of a process that is no more. */
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
