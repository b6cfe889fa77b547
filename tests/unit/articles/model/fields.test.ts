import { expect, it } from 'vitest';
import { keysAt, listFields } from '../../../../src/articles/model/fields.ts';
import { publicationSchema } from '../../../../src/articles/model/publication-schema.ts';
import { articleSchema } from '../../../../src/articles/model/schema.ts';

it.each([
  ['front matter', articleSchema],
  ['publication.yaml', publicationSchema],
])('%s describes every field', (_name, schema) => {
  const fields = listFields(schema);
  expect(fields.length).toBeGreaterThan(10);
  for (const { name, description } of fields) {
    if (!name.includes('.')) expect(description, name).toMatch(/\.$/);
  }
});

it('requires exactly what the documentation says', () => {
  const required = (schema: typeof articleSchema | typeof publicationSchema) =>
    listFields(schema).flatMap(({ name, required: is }) => (is && !/[.[]/.test(name) ? [name] : []));
  expect(required(articleSchema)).toEqual(['headline', 'language', 'firstCreated']);
  expect(required(publicationSchema)).toEqual(['name', 'site', 'timeZone', 'mainLanguage', 'editions', 'subjects']);
});

it('lists the fields of lists and blocks', () => {
  const names = listFields(articleSchema).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['images[].alt', 'translation.disclaimer.text', 'corrections[].note']));
});

it('knows the keys of the block at a path', () => {
  expect(keysAt(articleSchema, ['images', 3])).toEqual(['src', 'alt', 'caption', 'credit']);
  expect(keysAt(articleSchema, ['translation', 'disclaimer'])).toEqual(['language', 'text']);
  expect(keysAt(articleSchema, ['headline'])).toEqual([]);
  expect(keysAt(articleSchema, ['no', 'such'])).toEqual([]);
});
