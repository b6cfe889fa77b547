import { describe, expect, test } from 'vitest';
import { readWire } from '../content.ts';
import { targetOf } from '../links.ts';
import { all, articlePages, attribute, sampleSites, type Page } from '../site.ts';

const MAIN_LANGUAGE = 'id';
const stories = Map.groupBy(
  readWire().filter(({ state }) => state === 'published'),
  ({ story }) => story,
);

describe.each(await sampleSites())('hreflang under $base', (site) => {
  const clusters = new Map([...site.pages.values()].map((page) => [page.path, alternatesOf(page)]));
  const used = [...clusters].filter(([, cluster]) => cluster.length > 0);

  test('addresses are absolute', () => {
    expect(used.length).toBeGreaterThan(300);
    expect(used.flatMap(([, cluster]) => cluster).filter(([, address]) => !address.startsWith(site.origin + site.base))).toEqual([]);
  });

  test('a page lists itself, in its own language', () => {
    const silent = used.filter(([path, cluster]) => {
      const language = path.split('/')[0] || 'x-default';
      return !cluster.some(([tag, address]) => tag === language && targetOf(address, path, site) === path);
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test('the pages that it lists have the same list', () => {
    const oneSided = used.flatMap(([path, cluster]) =>
      cluster
        .map(([, address]) => targetOf(address, path, site)!)
        .filter((target) => show(clusters.get(target)) !== show(cluster))
        .map((target) => `${path} → ${target}`),
    );
    expect(oneSided).toEqual([]);
  });

  test('an article lists every published version and no other', () => {
    for (const { path } of articlePages(site)) {
      const versions = stories.get(storyOf(path))!.map(({ language }) => language);
      const named = clusters.get(path)!.map(([tag]) => tag);
      expect.soft(named.filter((tag) => tag !== 'x-default').sort(), path).toEqual(versions.sort());
    }
  });

  test('the default of a story is its original, else the main language’s version, else none', () => {
    for (const { path } of articlePages(site)) {
      const versions = stories.get(storyOf(path))!;
      const expected = versions.find(({ translation }) => !translation) ?? versions.find(({ language }) => language === MAIN_LANGUAGE);
      const found = clusters.get(path)!.find(([tag]) => tag === 'x-default')?.[1];
      expect.soft(found, path).toBe(expected && `${site.origin}${site.base}${expected.language}/${expected.story}/`);
    }
  });
});

function alternatesOf({ tree }: Page): [tag: string, address: string][] {
  return all(tree, 'link')
    .filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'hrefLang') !== undefined)
    .map((link) => [attribute(link, 'hrefLang')!, attribute(link, 'href')!]);
}

function storyOf(path: string): string {
  return path.slice(path.indexOf('/') + 1, -1);
}

function show(cluster: readonly (readonly string[])[] = []): string {
  return cluster
    .map((pair) => pair.join(' '))
    .sort()
    .join('\n');
}
