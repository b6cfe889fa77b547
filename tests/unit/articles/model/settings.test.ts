import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../../../../src/articles/model/settings.ts';
import { normaliseBase } from '../../../../src/articles/model/urls.ts';

it('has defaults', () => {
  const before = Date.now();
  const settings = readSettings({});
  expect(settings).toMatchObject({ contentDir: resolve('content'), outDir: resolve('dist'), site: undefined, base: '/' });
  expect(settings.now).toBeGreaterThanOrEqual(before);
});

it('uses the path of the site as base unless a base is given', () => {
  expect(readSettings({ KAWAT_SITE: 'https://news.example/wire' })).toMatchObject({ site: 'https://news.example', base: '/wire/' });
  expect(readSettings({ KAWAT_SITE: 'https://news.example/wire', KAWAT_BASE: 'other' }).base).toBe('/other/');
});

it.each(['news.example', 'javascript:alert(1)', 'ftp://news.example'])('refuses %s as a site', (site) => {
  expect(() => readSettings({ KAWAT_SITE: site })).toThrow(/--site is .* expected/);
});

it('reads the moment for embargoes, and rejects anything else', () => {
  expect(readSettings({ KAWAT_NOW: '2026-11-20T08:00:00+07:00' }).now).toBe(Date.UTC(2026, 10, 20, 1));
  expect(() => readSettings({ KAWAT_NOW: 'tomorrow' })).toThrow(/KAWAT_NOW is "tomorrow"/);
});

it.each([
  ['', '/'],
  ['/', '/'],
  ['news', '/news/'],
  ['/news', '/news/'],
  ['//news//wire/', '/news/wire/'],
])('writes the base %j as %s', (base, normal) => expect(normaliseBase(base)).toBe(normal));
