import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isBelow, isInside, realPath } from '../../../src/files/real-path.ts';
import { makeFolder } from '../build/folder.ts';

it('follows links anywhere in a path, to existing and missing targets', () => {
  const folder = makeFolder({ 'real/site/': '' });
  symlinkSync(join(folder, 'real'), join(folder, 'parent'));
  symlinkSync('real/site', join(folder, 'current'));
  symlinkSync('current', join(folder, 'latest'));
  symlinkSync('real/not-yet', join(folder, 'dangling'));
  expect(realPath(join(folder, 'parent/site/'))).toBe(join(folder, 'real/site'));
  expect(realPath(join(folder, 'latest'))).toBe(join(folder, 'real/site'));
  expect(realPath(join(folder, 'dangling'))).toBe(join(folder, 'real/not-yet'));
  expect(realPath(join(folder, 'dangling/deeper'))).toBe(join(folder, 'real/not-yet/deeper'));
  expect(realPath(join(folder, 'parent/new/deep'))).toBe(join(folder, 'real/new/deep'));
  expect(realPath(join(folder, 'new'))).toBe(join(folder, 'new'));
});

it('stops at a loop of links', () => {
  const folder = makeFolder();
  symlinkSync('b', join(folder, 'a'));
  symlinkSync('a', join(folder, 'b'));
  expect(() => realPath(join(folder, 'a'))).toThrow(/ELOOP/);
});

it.each([
  ['/site', '/site', true],
  ['/site/..content', '/site', true],
  ['/site/...', '/site', true],
  ['/site/..', '/site', false],
  ['/site-2', '/site', false],
  ['/', '/site', false],
  ['/site', '/', true],
])('knows whether %s is below %s', (path, folder, is) => {
  expect(isBelow(path, folder)).toBe(is);
});

it('knows what is in a folder through a link', () => {
  const folder = makeFolder({ 'site/content/': '' });
  symlinkSync('site/content', join(folder, 'content'));
  expect(isInside(join(folder, 'content'), join(folder, 'site'))).toBe(true);
  expect(isInside(join(folder, 'content/not-yet'), join(folder, 'site'))).toBe(true);
  expect(isInside(join(folder, 'site'), join(folder, 'content'))).toBe(false);
  mkdirSync(join(folder, 'elsewhere'));
  expect(isInside(join(folder, 'elsewhere'), join(folder, 'missing'))).toBe(false);
});
