import { describe, expect, test } from 'vitest';
import { addressesOf, findBrokenLinks, targetOf } from '../links.ts';
import { all, articlePages, attribute, sampleSites, select, type Site } from '../site.ts';

describe.each(await sampleSites())('addresses under $base', (site) => {
  test('every link and asset leads to a file of the site', () => {
    expect([...site.pages.values()].flatMap(addressesOf).length).toBeGreaterThan(10_000);
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test('every article is reached from the first page', () => {
    const reached = reachedFrom('', site);
    expect(articlePages(site).length).toBeGreaterThan(100);
    expect(articlePages(site).filter(({ path }) => !reached.has(path))).toEqual([]);
  });

  test('nothing is loaded from another host', () => {
    const loaded = [...site.pages.values()].flatMap(({ path, tree }) => {
      const elements = select(tree, ({ tagName }) => /^(script|img|source|iframe|video|audio|embed|object|track|input)$/.test(tagName));
      const links = all(tree, 'link').filter((link) => !/^(canonical|alternate)$/.test(attribute(link, 'rel') ?? ''));
      const addresses = addressesOf({ tree: { type: 'root', children: [...elements, ...links] } });
      return addresses.map((address) => ({ path, address }));
    });
    expect(loaded.length).toBeGreaterThan(1000);
    expect(loaded.filter(({ address }) => /^([a-z]+:|\/\/)/i.test(address))).toEqual([]);
  });
});

function reachedFrom(start: string, site: Site): Set<string> {
  const reached = new Set([start]);
  for (const path of reached) {
    for (const link of all(site.pages.get(path)!.tree, 'a')) {
      const target = targetOf(attribute(link, 'href') ?? '', path, site);
      if (target !== undefined && site.pages.has(target)) reached.add(target);
    }
  }
  return reached;
}
