import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { takeFurniture } from '../../../../../src/intake/furniture/furniture.ts';

function take(words: string) {
  const root = { type: 'root' as const, children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: words }] }] };
  const { byline, dateline, located } = takeFurniture(root);
  return { byline, dateline, located, rest: toString(root) };
}

const rest = 'The bridge opened again.';

describe('a byline in the paragraph of the dateline', () => {
  it.each([
    ['By Nina Poel HARARE, July 19 (CityDesk) - ', 'Nina Poel', 'HARARE, July 19 (CityDesk)', 'Harare'],
    ['By Tester Harare, July 19 (The CityDesk) - ', 'Tester', 'Harare, July 19 (The CityDesk)', 'Harare'],
    ['By Nina Poel\nParis, May 4 (AFP) - ', 'Nina Poel', 'Paris, May 4 (AFP)', 'Paris'],
    ['Par Nina Poel PARIS, 4 mai (AFP) - ', 'Nina Poel', 'PARIS, 4 mai (AFP)', 'Paris'],
    ['Oleh Ani Putri JAKARTA, 4 Mei (ANTARA) - ', 'Ani Putri', 'JAKARTA, 4 Mei (ANTARA)', 'Jakarta'],
  ])('is a byline: %s', (top, byline, dateline, located) => expect(take(top + rest)).toEqual({ byline, dateline, located, rest }));

  it.each(['By Tuesday Paris had reopened - at last.', 'By Nina Poel the bridge was opened.'])('is not %s', (words) =>
    expect(take(words)).toMatchObject({ byline: undefined, rest: words }),
  );
});
