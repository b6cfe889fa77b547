import { describe, expect, test } from 'vitest';
import { readWire } from '../content.ts';
import { targetOf } from '../links.ts';
import { all, articlePages, attribute, sampleSites, textOf, type Page } from '../site.ts';

const EDITIONS = ['id', 'en', 'zh', 'ja', 'ar', 'fr'];
const wire = new Map(
  readWire()
    .filter(({ state }) => state === 'published')
    .map((article) => [`${article.language}/${article.story}/`, article]),
);

describe.each(await sampleSites())('translations under $base', (site) => {
  const articles = articlePages(site);
  const translations = articles.filter(({ path }) => wire.get(path)?.translation);

  test('published articles have pages, and no others', () => {
    expect(articles.map(({ path }) => path).sort()).toEqual([...wire.keys()].sort());
  });

  test('a translation says that it is one, in the line above the text and at its side', () => {
    expect(translations.length).toBeGreaterThan(80);
    expect(translations.filter((page) => disclosuresOf(page) !== 1).map(({ path }) => path)).toEqual([]);
    expect(translations.filter(({ tree }) => all(tree, '.wire').flatMap((line) => all(line, '.codes')).length !== 1)).toEqual([]);
  });

  test('an original has no disclosure and no disclaimer', () => {
    const originals = articles.filter((page) => !translations.includes(page));
    expect(originals.length).toBeGreaterThan(20);
    expect(originals.filter((page) => disclosuresOf(page) > 0 || all(page.tree, '.disclaimer').length > 0)).toEqual([]);
  });

  test('a translation links to its original', () => {
    for (const { path, tree } of translations) {
      const { story } = wire.get(path)!;
      const original = EDITIONS.map((tag) => `${tag}/${story}/`).find((own) => wire.has(own) && !wire.get(own)!.translation);
      const links = all(tree, '.sentence').flatMap((sentence) => all(sentence, 'a'));
      if (original)
        expect
          .soft(
            links.map((link) => targetOf(attribute(link, 'href')!, path, site)),
            path,
          )
          .toEqual([original]);
    }
  });

  test('the disclaimer keeps its wording, language and direction', () => {
    for (const { path, tree } of translations) {
      const { language, translation } = wire.get(path)!;
      const own = translation!.disclaimer;
      const [found, ...more] = all(tree, '.disclaimer');
      expect.soft(more, path).toEqual([]);
      expect.soft(attribute(found, 'lang'), path).toBe(own?.language ?? language);
      expect.soft(attribute(found, 'dir'), path).toBe((own?.language ?? language) === 'ar' ? 'rtl' : 'ltr');
      if (own) expect.soft(textOf(found), path).toBe(own.text.replace(/\s+/g, ' ').trim());
      else expect.soft(textOf(found), path).not.toBe('');
    }
  });

  test('the edition menu links to the same story, or else to the front page', () => {
    for (const { path, tree } of articles) {
      const { story } = wire.get(path)!;
      const expected = EDITIONS.map((tag) => (wire.has(`${tag}/${story}/`) ? `${tag}/${story}/` : `${tag}/`));
      const links = all(tree, '.editions').flatMap((menu) => all(menu, 'a'));
      expect
        .soft(
          links.map((link) => targetOf(attribute(link, 'href')!, path, site)),
          path,
        )
        .toEqual(expected);
    }
  });
});

function disclosuresOf({ tree }: Page): number {
  return all(tree, '.disclosure').length;
}
