import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { targetOf } from '../links.ts';
import { all, articlePages, attribute, sampleSites, type Page, type Site } from '../site.ts';

const [site] = (await sampleSites()) as [Site, Site];
const ARTICLE_BYTES = 15 * 1024;

describe('budgets', () => {
  test('an article and its styles take at most 15 KB, compressed', () => {
    const sizes = articlePages(site).map((page) => ({ path: page.path, bytes: compressedSize(page) }));
    expect(Math.min(...sizes.map(({ bytes }) => bytes))).toBeGreaterThan(2000);
    expect(sizes.filter(({ bytes }) => bytes > ARTICLE_BYTES)).toEqual([]);
  });

  test('no script blocks a page', () => {
    const scripts = [...site.pages.values()].flatMap(({ path, tree }) => all(tree, 'script').map((script) => ({ path, script })));
    expect(scripts.length).toBeGreaterThan(100);
    expect(scripts.filter(({ script }) => attribute(script, 'type') !== 'module' || !attribute(script, 'src'))).toEqual([]);
  });
});

function compressedSize(page: Page): number {
  const styles = all(page.tree, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => readFileSync(join(site.folder, targetOf(attribute(link, 'href')!, page.path, site)!)));
  expect(styles.length).toBeGreaterThan(0);
  return [Buffer.from(page.html), ...styles].reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
}
