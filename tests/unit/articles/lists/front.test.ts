import { expect, it } from 'vitest';
import { frontPage } from '../../../../src/articles/lists/front.ts';
import type { Article } from '../../../../src/articles/model/article.ts';
import { openContent, makeArticle } from '../../make.ts';
import { writeContent } from '../../content.ts';

const PICTURE = [{ src: 'photo.jpg', alt: '' }];
const frontOf = (articles: Article[]) => frontPage({ language: 'en', articles, withdrawn: [] }, openContent(writeContent({})));
const list = (count: number, fields: Partial<Article> = {}) =>
  Array.from({ length: count }, (_, index) => makeArticle({ story: `2024/03/26/story-${index}`, ...fields }));

it('is empty if nothing is published', () => {
  expect(frontOf([])).toEqual({ lead: undefined, latest: [], features: [], more: [], sections: [] });
});

it('leads with the newest story', () => {
  const articles = list(5);
  expect(frontOf(articles).lead).toBe(articles[0]);
});

it('leads with a picture from the three newest stories only', () => {
  const near = list(5);
  near[2] = makeArticle({ images: PICTURE });
  expect(frontOf(near).lead).toBe(near[2]);
  const far = list(5);
  far[3] = makeArticle({ images: PICTURE });
  expect(frontOf(far).lead).toBe(far[0]);
});

it('shows each article only once', () => {
  const { lead, latest, features, more, sections } = frontOf(list(60, { images: PICTURE, subjects: ['politics'] }));
  const shown = [lead, ...latest, ...features, ...more, ...sections.flatMap(({ articles }) => articles)];
  expect(new Set(shown).size).toBe(shown.length);
  expect(features).toHaveLength(3);
});
