import { expect, it } from 'vitest';
import { defaultVersion, gatherStories } from '../../../../src/articles/model/story.ts';
import { makeArticle, makePublication, makeStory, makeTranslation } from '../../make.ts';

const PUBLICATION = makePublication();

it('groups a story’s versions in the order of the editions', () => {
  const versions = [makeTranslation(), makeTranslation({}, { language: 'en' }), makeArticle({ language: 'id' })];
  const story = gatherStories([...versions, makeArticle({ story: '2024/03/27/other' })], PUBLICATION).get('2024/03/26/story');
  expect(story?.versions.map(({ language }) => language)).toEqual(['id', 'en', 'fr']);
  expect(story?.original?.language).toBe('id');
});

it('has no original if there are only translations', () => {
  expect(gatherStories([makeTranslation()], PUBLICATION).get('2024/03/26/story')?.original).toBeUndefined();
});

it('uses the original as the default version, else the main language, else none', () => {
  const [original, main, other] = [makeArticle(), makeTranslation({ sourceLanguage: 'en' }, { language: 'id' }), makeTranslation()];
  expect(defaultVersion(makeStory([other, main, original]), PUBLICATION)).toBe(original);
  expect(defaultVersion(makeStory([other, main]), PUBLICATION)).toBe(main);
  expect(defaultVersion(makeStory([other]), PUBLICATION)).toBeUndefined();
});
