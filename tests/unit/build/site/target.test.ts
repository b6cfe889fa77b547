import { mkdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { Inspection } from '../../../../src/build/site/inspect-site.ts';
import { assertApart, openTarget } from '../../../../src/build/site/target.ts';
import { makeFolder } from '../folder.ts';

afterEach(() => void vi.unstubAllEnvs());

it.each([
  ['is the content', 'content', '--out is .*, which holds the content folder'],
  ['holds the content', '.', 'holds the content folder'],
  ['lies in the content', 'content/site', 'lies in the content folder'],
  ['lies in the content under an odd name', 'content/..site', 'lies in the content folder'],
  ['is a link to the content', 'to-content', 'holds the content folder'],
  ['lies behind a link to the content', 'to-content/site', 'lies in the content folder'],
  ['is a link that dangles into the content', 'dangling', 'lies in the content folder'],
  ['holds the cache', 'work', 'holds KAWAT_CACHE'],
  ['is the cache', 'work/cache', 'holds KAWAT_CACHE'],
  ['lies in the cache', 'work/cache/site', 'lies in KAWAT_CACHE'],
])('refuses a target that %s', (_name, out, reason) => {
  const folder = makeFolder({ 'content/': '', 'work/cache/': '' });
  symlinkSync('content', join(folder, 'to-content'));
  symlinkSync('content/new', join(folder, 'dangling'));
  vi.stubEnv('KAWAT_CACHE', join(folder, 'work/cache'));
  expect(() => assertApart({ outDir: join(folder, out), contentDir: join(folder, 'content') })).toThrow(new RegExp(reason));
});

it.each(['..', '.kawat', '.kawat/site', '/', homedir()])('refuses %s as a target', (out) => {
  expect(() => assertApart({ outDir: resolve(out), contentDir: makeFolder() })).toThrow(/^--out is .*, which (is or )?(holds|lies in) /);
});

it.each([
  ['in the content', 'content/cache'],
  ['around the content', '.'],
])('refuses a cache %s', (_name, cache) => {
  const folder = makeFolder({ 'content/': '' });
  vi.stubEnv('KAWAT_CACHE', join(folder, cache));
  expect(() => assertApart({ outDir: resolve('dist'), contentDir: join(folder, 'content') })).toThrow(/^KAWAT_CACHE is /);
});

it.each(['.', '.kawat', '/', homedir()])('refuses %s as the cache', (cache) => {
  vi.stubEnv('KAWAT_CACHE', cache);
  expect(() => assertApart({ outDir: join(makeFolder(), 'site'), contentDir: makeFolder() })).toThrow(/^(KAWAT_CACHE|--out) is /);
});

it('accepts separate folders, even if their names begin alike', () => {
  const folder = makeFolder({ 'content/': '', 'content-site/': '' });
  vi.stubEnv('KAWAT_CACHE', join(folder, 'content-cache'));
  mkdirSync(join(folder, '..site'), { recursive: true });
  for (const out of ['content-site', '..site', 'new/deep']) {
    assertApart({ outDir: join(folder, out), contentDir: join(folder, 'content') });
  }
});

it('says which files are in the way, why, and what to do', () => {
  const found: Inspection = { kind: 'site', foreign: ['CNAME', 'photos/'], changed: ['index.html'] };
  const { admit } = open(false);
  expect(() => admit(found, '/site')).toThrow(
    /^--out is \/site, .+ Not put there by a build: CNAME, photos\/\. Changed since a build wrote them: index\.html\. Nothing was changed\.\n.*`--force`/,
  );
  expect(() => admit({ kind: 'file', foreign: [], changed: [] }, '/site')).toThrow('which is a file');
  admit({ kind: 'site', foreign: [], changed: [] }, '/site');
});

it('reports once what --force removes, and never removes version control', () => {
  const said: string[] = [];
  const { admit } = open(true, said);
  admit({ kind: 'unlisted', foreign: ['CNAME'], changed: [] }, '/site');
  expect(said).toEqual([]);
  admit({ kind: 'unlisted', foreign: ['CNAME'], changed: ['a'] }, '/site-old', true);
  expect(said).toEqual(['--force removed from /site: CNAME, a']);
  for (const path of ['.git/', '.git', 'fr/.svn/']) {
    expect(() => admit({ kind: 'site', foreign: ['x', path], changed: [] }, '/site')).toThrow('version control');
  }
  expect(() => admit({ kind: 'file', foreign: [], changed: [] }, '/site')).toThrow('which is a file');
});

it('allows repairing damage that the cache shares with the site', () => {
  const { admit } = open(false, [], (file) => file === '/site/a');
  admit({ kind: 'site', foreign: [], changed: ['a'] }, '/site');
  expect(() => admit({ kind: 'site', foreign: [], changed: ['a', 'b'] }, '/site')).toThrow('wrote them: b.');
});

function open(isForced: boolean, said: string[] = [], isDamaged: (file: string) => boolean = () => false) {
  return openTarget({ outDir: '/site', isForced, isDamaged, warn: (text) => said.push(text) });
}
