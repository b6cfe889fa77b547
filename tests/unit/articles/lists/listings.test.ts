import { describe, expect, it } from 'vitest';
import { listPages, placesOf, sameList, subjectsOf } from '../../../../src/articles/lists/listings.ts';
import { periodsOf } from '../../../../src/articles/lists/periods.ts';
import { articleText, writeContent } from '../../content.ts';
import { openContent } from '../../make.ts';

function openLists() {
  const files: Record<string, string> = {};
  for (let number = 1; number <= 61; number++) {
    files[`2024/03/26/story-${number}/en.md`] = articleText(`subjects: [politics]\nlocated: ${number > 60 ? 'Bogor' : 'Jakarta'}`);
  }
  const library = openContent(writeContent(files));
  return { library, edition: library.editions.get('en')!, empty: library.editions.get('fr')! };
}

describe('lists', () => {
  it('have one page per path', () => {
    const { library, edition } = openLists();
    const paths = listPages(edition, library).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(['en/subjects/', 'en/subjects/politics/', 'en/subjects/politics/page/1/', 'en/2024/', 'en/2024/03/26/']),
    );
  });

  it('show every article once per subject, place, month and day', () => {
    const { library, edition } = openLists();
    for (const kind of ['subject', 'place', 'month', 'day']) {
      const shown = listPages(edition, library).flatMap((list) => (list.kind === kind && 'page' in list ? list.page.items : []));
      expect(new Set(shown).size).toBe(61);
      expect(shown).toHaveLength(61);
    }
  });

  it('exist, empty, in an edition without articles', () => {
    const { library, empty } = openLists();
    expect(listPages(empty, library).map(({ path }) => path)).toEqual(['fr/subjects/', 'fr/places/', 'fr/archive/']);
  });
});

it('names subjects in the edition’s language', () => {
  const { library, edition } = openLists();
  expect(subjectsOf(edition, library).map(({ key, name }) => [key, name])).toEqual([['politics', 'Politics']]);
});

it('lists an article once under a subject that it names twice', () => {
  const content = writeContent({ '2024/03/26/story/en.md': articleText('subjects: [politics, politics]') });
  const library = openContent(content);
  const subjects = subjectsOf(library.editions.get('en')!, library);
  expect(subjects.map(({ key, articles }) => [key, articles.length])).toEqual([['politics', 1]]);
});

it('lists the place with the most articles first', () => {
  const { library, edition } = openLists();
  expect(placesOf(edition, library).map(({ name, articles }) => [name, articles.length])).toEqual([
    ['Jakarta', 60],
    ['Bogor', 1],
  ]);
});

it('finds the same list in the editions that have it', () => {
  const content = writeContent({
    '2024/03/26/story/en.md': articleText('subjects: [politics]'),
    '2024/03/26/story/fr.md': articleText('', 'Le marché aux poissons du port a rouvert jeudi.', 'fr').replace(
      'firstCreated',
      'translation: { sourceLanguage: en, method: human }\nfirstCreated',
    ),
  });
  const library = openContent(content);
  const same = (path: string) => {
    const listing = listPages(library.editions.get('en')!, library).find((list) => list.path === path);
    return sameList(listing!, library).map((list) => list.path);
  };
  expect(same('en/2024/')).toEqual(['en/2024/', 'fr/2024/']);
  expect(same('en/2024/03/')).toEqual(['en/2024/03/', 'fr/2024/03/']);
  expect(same('en/subjects/politics/')).toEqual(['en/subjects/politics/']);
  expect(same('en/archive/')).toEqual(library.publication.editions.map((language) => `${language}/archive/`));
});

it.each([
  [1, ['2024']],
  [2, ['2024/03']],
  [3, ['2024/03/26']],
] as const)('cuts time %i deep', (depth, keys) => {
  expect(periodsOf(openLists().edition, depth).map(({ key }) => key)).toEqual(keys);
});
