import { expect, it } from 'vitest';
import { translationOf } from '../../../../src/intake/draft/translation.ts';
import type { Disclaimer } from '../../../../src/intake/furniture/disclaimer/read-disclaimer.ts';
import type { WireItem } from '../../../../src/intake/wire/item.ts';
import { makePublication } from '../../make.ts';

const DISCLAIMER = { language: 'en', text: 'Translated by a machine.', sourceLanguage: 'id', method: 'machine', org: 'Desk' } as const;

const settle = (item: Pick<WireItem, 'translation' | 'own'>, disclaimer?: Disclaimer, language = 'fr', options = {}) => {
  const context = { inText: disclaimer, tag: undefined, language, publication: makePublication(), options };
  const { translation, notes } = translationOf({ line: 1, ...item }, context);
  return { found: translation, said: notes.map(({ found }) => found) };
};

it('is missing if the wire says nothing', () => {
  expect(settle({})).toEqual({ found: undefined, said: [] });
});

it('is read from the disclaimer, with its words', () => {
  expect(settle({}, DISCLAIMER).found).toEqual({
    sourceLanguage: 'id',
    method: 'machine',
    org: 'Desk',
    disclaimer: { language: 'en', text: 'Translated by a machine.' },
  });
});

it('is read from the wire’s fields before the disclaimer', () => {
  const translation = { sourceLanguage: 'en-GB', method: 'human', tool: 'MT', org: 'Agency' } as const;
  expect(settle({ translation }, DISCLAIMER).found).toMatchObject({ sourceLanguage: 'en', method: 'human', tool: 'MT', org: 'Agency' });
});

it('is missing on the original, if its disclaimer is about the translations, and that is reported', () => {
  const { found, said } = settle({}, DISCLAIMER, 'id');
  expect(found).toBeUndefined();
  expect(said).toHaveLength(1);
});

it('is from the main language if the disclaimer names none, and that is reported', () => {
  const { found, said } = settle({}, { language: 'en', text: 'By AI.', method: 'machine' });
  expect(found).toMatchObject({ sourceLanguage: 'id', method: 'machine' });
  expect(said).toHaveLength(1);
});

it.each([
  ['the editor', { method: 'human' }, 'human'],
  ['nobody: the one that asks for more care', {}, 'machine'],
])('has the method from %s', (_name, given, method) => {
  expect(settle({ translation: { sourceLanguage: 'id' } }, undefined, 'fr', given).found).toMatchObject({ method });
});

it('has post-editing only if a machine translated', () => {
  const own = { translation: { postEditing: 'light' } } as const;
  expect(settle({ translation: { sourceLanguage: 'id', method: 'human' }, own }).found).not.toHaveProperty('postEditing');
  expect(settle({ translation: { sourceLanguage: 'id', method: 'machine' }, own }).found).toHaveProperty('postEditing', 'light');
});
