import { describe, expect, test } from 'vitest';
import { article, makeContent } from './content.ts';
import { targetOf } from './links.ts';
import { all, articlePages, attribute, buildSite, textOf, type Site } from './site.ts';
import { expectWhole } from './validity.ts';

const BUILD = { timeout: 60_000 };

describe('an empty publication', BUILD, () => {
  test('has its pages, all of them valid', async () => {
    const site = await buildSite(makeContent({}));
    await expectWhole(site);
    expect([...site.pages.keys()]).toEqual(expect.arrayContaining(['', 'id/', 'en/', 'fr/', 'ar/', 'id/archive/', '404.html']));
    expect(articlePages(site)).toEqual([]);
  });
});

describe('an edition with one article', BUILD, () => {
  test('shows it on its front page', async () => {
    const translation = { sourceLanguage: 'id', method: 'machine' };
    const site = await buildSite(
      makeContent({
        '2026/03/05/market/id.md': article({ language: 'id', subjects: ['news'] }),
        '2026/03/05/market/fr.md': article({ language: 'fr', subjects: ['news'], translation }),
      }),
    );
    await expectWhole(site);
    expect(articlesOn('fr/', site)).toEqual(['fr/2026/03/05/market/']);
    expect(articlesOn('en/', site)).toEqual([]);
  });
});

describe('95 articles of one subject', BUILD, async () => {
  const days = Array.from({ length: 95 }, (_, index) => ({
    hour: String(index % 24).padStart(2, '0'),
    day: String(1 + Math.floor(index / 24)).padStart(2, '0'),
    index,
  }));
  const files = days.map(({ day, hour, index }) => [
    `2026/03/${day}/story-${index}/en.md`,
    article({
      language: 'en',
      headline: `Story ${index}`,
      firstCreated: `2026-03-${day}T${hour}:00:00+07:00`,
      located: 'Padang',
      subjects: ['news'],
    }),
  ]);
  const site = await buildSite(makeContent(Object.fromEntries(files) as Record<string, string>));

  test('are all on valid pages', async () => {
    expect(articlePages(site)).toHaveLength(95);
    await expectWhole(site);
  });

  test.each(['en/subjects/news/', 'en/places/padang/', 'en/2026/03/'])('are each listed once in %s, newest first', (list) => {
    const newestFirst = days.toReversed().map(({ day, index }) => `en/2026/03/${day}/story-${index}/`);
    const pages = followOlder(list, site);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((page) => articlesOn(page, site))).toEqual(newestFirst);
  });
});

describe('a story without its original', BUILD, () => {
  test('says that the original is not here, and links to the wire’s', async () => {
    const translation = { sourceLanguage: 'id', method: 'machine' };
    const site = await buildSite(
      makeContent({
        '2026/03/05/market/en.md': article({ language: 'en', translation }),
        '2026/03/05/market/fr.md': article({ language: 'fr', translation, uri: 'https://wire.example/1' }),
      }),
    );
    await expectWhole(site);
    const [english, french] = ['en', 'fr'].map((tag) => all(site.pages.get(`${tag}/2026/03/05/market/`)!.tree, '.sentence')[0]!);
    expect(textOf(english)).toContain('The original is not on this site.');
    expect(all(french!, 'a').map((link) => attribute(link, 'href'))).toEqual(['https://wire.example/1']);
  });
});

/** The articles that a list or front page links to, in order. */
function articlesOn(path: string, site: Site): string[] {
  const items = all(site.pages.get(path)!.tree, '.item');
  return items.map((item) => targetOf(attribute(all(item, 'a')[0], 'href')!, path, site)!);
}

/** A list's pages, newest first, as a reader who follows “Older” sees them. */
function followOlder(path: string, site: Site): string[] {
  const next = all(site.pages.get(path)!.tree, 'a').find((link) => attribute(link, 'rel') === 'next');
  return [path, ...(next ? followOlder(targetOf(attribute(next, 'href')!, path, site)!, site) : [])];
}
