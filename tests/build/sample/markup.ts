import { describe, expect, test } from 'vitest';
import { readWire } from '../content.ts';
import { all, articlePages, attribute, sampleSites, select, type Site } from '../site.ts';
import { findHtmlProblems } from '../validity.ts';

const RIGHT_TO_LEFT = ['ar'];
const MAIN_LANGUAGE = 'id';
const wire = new Map(readWire().map((article) => [`${article.language}/${article.story}/`, article]));

const [site] = (await sampleSites()) as [Site, Site];
const pages = [...site.pages.values()];

describe('markup', () => {
  test('html-validate finds nothing', { timeout: 120_000 }, async () => {
    expect(await findHtmlProblems(site)).toEqual([]);
  });

  test('no script, style or handler is inline', () => {
    const inline = pages.flatMap(({ path, tree }) =>
      select(
        tree,
        ({ tagName, properties, children }) =>
          tagName === 'style' ||
          (tagName === 'script' && (children.length > 0 || !properties['src'])) ||
          Object.keys(properties).some((name) => name === 'style' || /^on/i.test(name)),
      ).map(({ tagName }) => `${path} ${tagName}`),
    );
    expect(inline).toEqual([]);
  });

  test('every page has one h1', () => {
    expect(pages.filter(({ tree }) => all(tree, 'h1').length !== 1).map(({ path }) => path)).toEqual([]);
  });

  test('every page declares its language and direction', () => {
    const wrong = pages.filter(({ path, tree }) => {
      const [html] = all(tree, 'html');
      const language = /^([a-z]{2})\//.exec(path)?.[1] ?? MAIN_LANGUAGE;
      return attribute(html, 'lang') !== language || attribute(html, 'dir') !== (RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr');
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('every article declares its language, and a translation also its original’s', () => {
    for (const { path, tree } of articlePages(site)) {
      const [article] = all(tree, 'article');
      const { language, translation } = wire.get(path)!;
      const transformed = translation ? `-t-${translation.sourceLanguage}${translation.method === 'machine' ? '-t0-und' : ''}` : '';
      expect.soft(attribute(article, 'lang'), path).toBe(language + transformed);
      expect.soft(attribute(article, 'dir'), path).toBe(RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr');
    }
  });

  test('paragraphs are numbered from p1 without a gap', () => {
    for (const { path, tree } of articlePages(site)) {
      const [prose] = all(tree, '.prose');
      const numbers = select(prose!, ({ properties }) => /^p\d+$/.test(String(properties['id'])));
      expect.soft(numbers.length, path).toBeGreaterThan(0);
      expect
        .soft(
          numbers.map(({ properties }) => properties['id']),
          path,
        )
        .toEqual(numbers.map((_, index) => `p${index + 1}`));
      expect
        .soft(
          all(prose!, 'p').filter((paragraph) => !isNumbered(paragraph, prose!)),
          path,
        )
        .toEqual([]);
    }
  });
});

function isNumbered(paragraph: ReturnType<typeof all>[number], prose: ReturnType<typeof all>[number]): boolean {
  const inNotes = all(prose, 'section').some((section) => select(section, (element) => element === paragraph).length > 0);
  return inNotes || paragraph.properties['id'] !== undefined;
}
