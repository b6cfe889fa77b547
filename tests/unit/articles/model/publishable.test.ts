import { expect, it } from 'vitest';
import { publicationState } from '../../../../src/articles/model/publishable.ts';
import { makeArticle } from '../../make.ts';

const END = '2026-11-20T08:00:00+07:00';
const AT = Date.parse(END);

it.each([
  ['usable', undefined, 'published'],
  ['withheld', undefined, 'hidden'],
  ['canceled', undefined, 'withdrawn'],
  ['usable', AT - 1, 'hidden'],
  ['usable', AT, 'published'],
  ['usable', AT + 1, 'published'],
  ['withheld', AT - 1, 'hidden'],
  ['withheld', AT + 1, 'hidden'],
  ['canceled', AT - 1, 'hidden'],
  ['canceled', AT, 'withdrawn'],
] as const)('%s with an embargo seen at %s is %s', (pubStatus, now, state) => {
  const article = makeArticle({ pubStatus, ...(now !== undefined && { embargoedUntil: END }) });
  expect(publicationState(article, now ?? AT)).toBe(state);
});

it('reads the offset of an embargo', () => {
  const article = makeArticle({ embargoedUntil: '2026-11-20T08:00:00-05:00' });
  expect(publicationState(article, AT)).toBe('hidden');
});
