import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPages, pageLinks } from '../../../../src/views/parts/pagination.ts';

describe('cutPages', () => {
  test('fills pages in order', () => expect(cutPages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]));
  test('makes no page without items', () => expect(cutPages([], 2)).toEqual([]));
  test('never splits an item, and gives a heavy one a page of its own', () => {
    expect(cutPages([1, 5, 1, 1, 2], 3, (weight) => weight)).toEqual([[1], [5], [1, 1], [2]]);
  });

  test('does not change earlier pages when items are added', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6)), fc.array(fc.nat(6)), (items, added) => {
        const before = cutPages(items, 5, (weight) => weight).slice(0, -1);
        const after = cutPages([...items, ...added], 5, (weight) => weight);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(after.flat()).toEqual([...items, ...added]);
      }),
    );
  });
});

describe('pageLinks', () => {
  test('link every page and mark the current one', () => {
    expect(pageLinks('/papers/month/2025-11/', 2, '2')).toEqual([
      { href: '/papers/month/2025-11/', label: '1', isCurrent: false },
      { href: '/papers/month/2025-11/2/', label: '2', isCurrent: true },
    ]);
  });

  test('are none for a page that stands alone', () => expect(pageLinks('/a/', 1, '')).toEqual([]));
});
