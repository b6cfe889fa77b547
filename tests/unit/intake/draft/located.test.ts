import { describe, expect, it } from 'vitest';
import { locatedOf } from '../../../../src/intake/draft/dateline.ts';
import type { WireItem } from '../../../../src/intake/wire/item.ts';

const settle = (fields: Partial<WireItem>, printed?: string) =>
  locatedOf({ line: 1, body: { kind: 'text', value: '' }, ...fields }, { taken: [], located: printed });

describe('the place of an article', () => {
  it('is the dateline’s, not the desk’s', () => {
    expect(settle({ located: 'Bangalore' }, 'Ghent')).toBe('Ghent');
    expect(settle({ located: 'Paris', dateline: 'BEIJING, July 23' })).toBe('Beijing');
  });

  it('is the one that was sent if there is no dateline, or if both are the same place', () => {
    expect(settle({ located: 'Bangalore' })).toBe('Bangalore');
    expect(settle({ located: 'New York City' }, 'New York')).toBe('New York City');
  });

  it('is never a part of the byline', () =>
    expect(settle({ located: 'Nina Poel, Ghent', by: 'Nina Poel, Ghent University' })).toBeUndefined());
});
