import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../../../src/intake/draft/moments.ts';
import { Fault } from '../../../../src/findings/fault.ts';
import type { WireItem } from '../../../../src/intake/wire/item.ts';
import { makePublication } from '../../make.ts';

const settle = (fields: Partial<WireItem>, given?: string) => {
  const item: WireItem = { line: 1, body: { kind: 'text', value: '' }, ...fields };
  const moments = momentsOf(item, makePublication(), given);
  return { ...moments, said: moments.notes };
};
const [ONE, TWO] = ['2024-03-26T08:00:00+07:00', '2024-03-26T09:00:00+07:00'];

it('are the wire’s, in the publication’s time zone if they have no offset', () => {
  expect(settle({ firstCreated: '2024-03-26 08:00', versionCreated: TWO })).toMatchObject({
    firstCreated: ONE,
    versionCreated: TWO,
    at: TWO,
  });
});

it('keep their seconds, so that an export and an import do not change them', () => {
  expect(settle({ firstCreated: '2024-03-26T08:00+07:00', embargoedUntil: '2024-03-26T08:00Z' })).toMatchObject({
    firstCreated: ONE,
    embargoedUntil: '2024-03-26T08:00:00Z',
  });
});

it.each([
  ['one moment is both', { versionCreated: ONE }, ONE, undefined],
  ['the same moment twice is one', { firstCreated: ONE, versionCreated: ONE }, ONE, undefined],
  ['the earlier one is the first', { firstCreated: TWO, versionCreated: ONE }, ONE, undefined],
])('%s', (_name, fields, firstCreated, versionCreated) => {
  expect(settle(fields)).toMatchObject({ firstCreated, versionCreated });
});

it('are never invented, and one from the editor is marked as such', () => {
  expect(settle({})).toMatchObject({ firstCreated: undefined, at: undefined });
  expect(settle({ firstCreated: 'soon' }).said).toHaveLength(1);
  expect(settle({}, ONE)).toMatchObject({ firstCreated: ONE, isGiven: true });
  expect(settle({ versionCreated: TWO }, ONE)).toMatchObject({ firstCreated: TWO, isGiven: false });
});

it('are refused if the end of an embargo cannot be read', () => {
  expect(() => settle({ firstCreated: ONE, embargoedUntil: 'noon' })).toThrow(Fault);
});

describe('an embargo without an offset', () => {
  it('ends once it is over in every time zone', () => {
    expect(settle({ firstCreated: ONE, embargoedUntil: '2024-03-26 09:00' })).toMatchObject({
      embargoedUntil: undefined,
      said: [{ found: 'its embargo until “2024-03-26 09:00” is over in every time zone' }],
    });
    expect(settle({ firstCreated: ONE, embargoedUntil: '2024-03-26' }).held).toBeUndefined();
  });

  it('holds the text back until then', () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
    const justOver = new Date(Date.now() - 3_600_000).toISOString().slice(0, 16);
    for (const end of [soon, justOver]) expect(settle({ firstCreated: ONE, embargoedUntil: end }).held).toContain('no offset from UTC');
  });

  it.each(['YYYYMMDD000000-HHMM', 'YYYY-MM-DDTHH:MM:SS', '0000-00-00T00:00:00'])('is ignored if its field was not filled in: %s', (end) =>
    expect(settle({ firstCreated: ONE, embargoedUntil: end })).toMatchObject({
      embargoedUntil: undefined,
      said: [{ found: expect.stringContaining('an empty form field') as string }],
    }),
  );
});
