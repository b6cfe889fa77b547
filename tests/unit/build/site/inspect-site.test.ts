import { chmodSync, linkSync, lstatSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inspectSite, isReplaceable, NEXT_FOLDER } from '../../../../src/build/site/inspect-site.ts';
import { MANIFEST_FILE, MANIFEST_PART, readEntries, readManifest, writeManifest } from '../../../../src/build/site/manifest.ts';
import { makeFolder, writeAll } from '../folder.ts';

const SITE = { 'index.html': 'front', 'fr/index.html': 'une', 'fr/2026/a/index.html': 'article', 'public file.txt': 'ours' };

it('finds nothing in an unchanged site, even if it was moved', async () => {
  const site = await makeSite();
  expect(inspectSite(site)).toEqual({ kind: 'site', foreign: [], changed: [] });
  renameSync(site, `${site}-moved`);
  expect(isReplaceable(inspectSite(`${site}-moved`))).toBe(true);
  renameSync(`${site}-moved`, site);
});

it('writes the same manifest for the same files in any order', () => {
  const [one, other] = [makeFolder(SITE), makeFolder(Object.fromEntries(Object.entries(SITE).toReversed()))];
  const bytes = [one, other].map((folder) => writeManifest(folder, readEntries(folder)));
  expect(readManifest(one)).toEqual(readManifest(other));
  expect(bytes).toEqual([lstatSync(join(one, MANIFEST_FILE)).size, lstatSync(join(other, MANIFEST_FILE)).size]);
});

it.each([
  ['notes.txt', 'notes.txt'],
  ['fr/notes.txt', 'fr/notes.txt'],
  ['fr/2026/a/index.html.br', 'fr/2026/a/index.html.br'],
  ['.htaccess', '.htaccess'],
  ['.git/HEAD', '.git/'],
  ['fr/.hidden/deep/x', 'fr/.hidden/'],
  ['empty/', 'empty/'],
  ['fr/2026/empty/inner/', 'fr/2026/empty/'],
  ['fr/2026/a/.DS_Store/x', 'fr/2026/a/.DS_Store/'],
  [`fr/${MANIFEST_FILE}`, `fr/${MANIFEST_FILE}`],
  [`${NEXT_FOLDER}/0`, `${NEXT_FOLDER}/`],
  [`${MANIFEST_PART}/x`, `${MANIFEST_PART}/`],
  ['lost+found/x', 'lost+found/'],
])('finds %s', async (path, found) => {
  const site = await makeSite();
  writeAll(site, { [path]: 'mine' });
  expect(inspectSite(site)).toEqual({ kind: 'site', foreign: [found], changed: [] });
});

it.each([
  ['.DS_Store', 'x'],
  ['fr/2026/Thumbs.db', 'x'],
  ['fr/desktop.ini', 'x'],
  ['.nfs000000001234abcd00000001', 'x'],
  ['lost+found/', ''],
  [MANIFEST_PART, 'half'],
])('ignores %s', async (path, text) => {
  const site = await makeSite();
  writeAll(site, { [path]: text });
  expect(isReplaceable(inspectSite(site))).toBe(true);
});

it.each([
  ['to a file outside', '/etc/hosts'],
  ['to a folder outside', '/'],
  ['to a file of the site', 'index.html'],
  ['to nothing', 'nowhere'],
  ['in a circle', 'link'],
])('finds a link %s, and does not follow it', async (_name, target) => {
  const site = await makeSite();
  symlinkSync(target, join(site, 'link'));
  expect(inspectSite(site)).toEqual({ kind: 'site', foreign: ['link'], changed: [] });
});

it('finds a link that replaces a file or a folder of the site', async () => {
  const site = await makeSite();
  renameSync(join(site, 'index.html'), join(site, 'public file.txt'));
  symlinkSync('public file.txt', join(site, 'index.html'));
  renameSync(join(site, 'fr'), `${site}-fr`);
  symlinkSync(`${site}-fr`, join(site, 'fr'));
  expect(inspectSite(site)).toEqual({ kind: 'site', foreign: ['fr', 'index.html'], changed: ['public file.txt'] });
});

it.each([
  ['other bytes', (file: string) => writeFileSync(file, 'my own words')],
  ['as many other bytes', (file: string) => writeFileSync(file, 'mine!')],
  [
    'as many other bytes, its time set back',
    (file: string) => {
      const { atime, mtime } = lstatSync(file);
      writeFileSync(file, 'mine!');
      utimesSync(file, atime, mtime);
    },
  ],
  [
    'an old file of the same size put there',
    (file: string) => {
      writeFileSync(`${file}-old`, 'mine!');
      utimesSync(`${file}-old`, 1, 1);
      renameSync(`${file}-old`, file);
    },
  ],
  ['no bytes', (file: string) => writeFileSync(file, '')],
])('finds a file of the site that has %s', async (_name, change) => {
  const site = await makeSite();
  change(join(site, 'index.html'));
  expect(inspectSite(site)).toEqual({ kind: 'site', foreign: [], changed: ['index.html'] });
});

it('finds a folder that replaces a file', async () => {
  const site = await makeSite();
  renameSync(join(site, 'public file.txt'), join(site, 'index.html'));
  mkdirSync(join(site, 'public file.txt'));
  expect(inspectSite(site)).toEqual({ kind: 'site', foreign: ['public file.txt/'], changed: ['index.html'] });
});

it('ignores changed modes and times, additional hard links, and missing files', async () => {
  const site = await makeSite();
  chmodSync(join(site, 'index.html'), 0o600);
  linkSync(join(site, 'fr/index.html'), `${site}-name`);
  utimesSync(join(site, 'fr/2026/a/index.html'), 1, 2 ** 31);
  renameSync(join(site, 'public file.txt'), `${site}-gone`);
  expect(isReplaceable(inspectSite(site))).toBe(true);
});

it('lists what is in a folder that is not a site', () => {
  expect(inspectSite(makeFolder())).toMatchObject({ kind: 'empty', foreign: [] });
  expect(inspectSite(makeFolder({ '.DS_Store': 'x', 'lost+found/': '' }))).toMatchObject({ kind: 'empty', foreign: [] });
  expect(inspectSite(makeFolder({ 'index.html': '', '404.html': '', 'fr/index.html': '' }))).toMatchObject({
    kind: 'unlisted',
    foreign: ['404.html', 'fr/', 'index.html'],
  });
  const file = join(makeFolder({ file: '' }), 'file');
  expect(inspectSite(file)).toMatchObject({ kind: 'file' });
  expect(isReplaceable(inspectSite(file))).toBe(false);
  expect(inspectSite(join(file, '../nowhere'))).toMatchObject({ kind: 'missing' });
});

it.each(['', 'garbage', '{}'])('does not trust a manifest that no build wrote: %j', async (text) => {
  const site = await makeSite();
  writeFileSync(join(site, MANIFEST_FILE), text);
  expect(inspectSite(site).kind).toBe('damaged');
  expect(isReplaceable(inspectSite(site))).toBe(false);
});

/** A built site. Its manifest is slightly newer than its files, as after a build. */
async function makeSite(): Promise<string> {
  const site = join(makeFolder(), 'site');
  writeAll(site, SITE);
  await pause(20);
  writeManifest(site, readEntries(site));
  await pause(20);
  return site;
}
