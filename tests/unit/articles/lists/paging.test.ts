import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../../src/articles/lists/paging.ts';

/** `count` items, newest first: the newest has the highest number. */
const newestFirst = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const sizes = { count: fc.nat(400), size: fc.integer({ min: 1, max: 40 }) };

describe('a list divided into pages', () => {
  it('holds every item exactly once, in order', () => {
    fc.assert(
      fc.property(sizes.count, sizes.size, (count, size) => {
        expect(paginate(newestFirst(count), size).flatMap(({ items }) => items)).toEqual(newestFirst(count));
      }),
    );
  });

  it('keeps every numbered page unchanged when newer items are added', () => {
    fc.assert(
      fc.property(sizes.count, fc.nat(200), sizes.size, (count, added, size) => {
        const after = new Map(paginate(newestFirst(count + added), size).map((page) => [page.number, page]));
        for (const page of paginate(newestFirst(count), size).slice(1)) expect(after.get(page.number)?.items).toEqual(page.items);
      }),
    );
  });

  it('has full numbered pages and a landing page of one to two pages’ worth', () => {
    fc.assert(
      fc.property(sizes.count, sizes.size, (count, size) => {
        const [landing, ...numbered] = paginate(newestFirst(count), size);
        expect(landing!.number).toBeUndefined();
        expect(landing!.items.length).toBeLessThan(2 * size);
        expect(landing!.items.length).toBeGreaterThanOrEqual(Math.min(count, size));
        for (const { items } of numbered) expect(items).toHaveLength(size);
      }),
    );
  });

  it('links each page to the next and back', () => {
    fc.assert(
      fc.property(sizes.count, sizes.size, (count, size) => {
        const pages = paginate(newestFirst(count), size);
        pages.forEach(({ newer, older }, index) => {
          expect(newer?.number).toBe(pages[index - 1]?.number);
          expect(newer === undefined).toBe(index === 0);
          expect(older?.number).toBe(pages[index + 1]?.number);
        });
      }),
    );
  });

  it('is one empty page if there are no items', () => {
    expect(paginate([], 30)).toEqual([{ number: undefined, items: [], newer: undefined, older: undefined }]);
  });

  it('starts its first numbered page when two are full', () => {
    expect(paginate(newestFirst(59), 30)).toHaveLength(1);
    expect(paginate(newestFirst(60), 30).map(({ number, items }) => [number, items.length])).toEqual([
      [undefined, 30],
      [1, 30],
    ]);
  });
});
