import { expect, it } from 'vitest';
import { withOwnFields } from '../../../../src/intake/draft/sent-fields.ts';
import type { WireItem } from '../../../../src/intake/wire/item.ts';

function settle(fields: Partial<WireItem>) {
  const item: WireItem = { line: 1, body: { kind: 'text', value: 'The harbour opened.' }, ...fields };
  const { notes: said, ...settled } = withOwnFields(item);
  return { ...settled, said };
}

it('a sentence that was sent as a byline becomes the standfirst', () => {
  const { item, said } = settle({ by: 'Harbour master calm, ready for every storm says the mayor' });
  expect(item).toMatchObject({ by: undefined, description: 'Harbour master calm, ready for every storm says the mayor' });
  expect(said).toHaveLength(1);
});

it.each([
  'Nina Poel',
  'By Nina Poel, staff writer at the harbour desk',
  'Nina Poel, our correspondent in the harbour of Ghent',
  'de la rédaction',
  '王小明',
])('a byline stays: %s', (by) => expect(settle({ by }).item.by).toBe(by));

it('a standfirst that repeats the headline is removed', () =>
  expect(settle({ headline: 'Harbour opens', description: 'Harbour opens.' }).item.description).toBeUndefined());

it('marks are removed from the headline and reported', () =>
  expect(settle({ headline: 'URGENT: Harbour opens' })).toMatchObject({
    item: { headline: 'Harbour opens' },
    said: ['took the mark “URGENT” out of the headline'],
  }));

it('an editor’s article is not changed', () => {
  const fields = { headline: 'URGENT: Harbour opens', isOwn: true } as const;
  expect(settle(fields)).toMatchObject({ item: fields, said: [] });
});

it('a translation tag is removed with the signs around it', () =>
  expect(settle({ headline: 'Harbour opens *** TRANSLATED ***' }).item.headline).toBe('Harbour opens'));
