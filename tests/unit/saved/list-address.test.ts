import { describe, expect, test } from 'vitest';
import { listFragment, listOfFragment } from '../../../src/saved/list-address.ts';
import { newlySaved } from '../../../src/saved/reading-list.ts';

const list = [
  { ...newlySaved({ id: '2511.00001', title: 'Tides' }, 1000), isRead: true, note: '“ü”\nand 𝛼', tags: ['a, b', 'c'] },
  newlySaved({ id: 'math/0309136', title: 'Waves' }, 2000),
];

describe('the fragment of a list', () => {
  test('carries ids, what is read, notes and tags', async () => {
    expect(await listOfFragment(await listFragment(list, 'whole'), 9)).toEqual(
      list.map((paper) => ({ ...paper, title: '', savedAt: 9 })),
    );
  });

  test('carries ids alone where it is asked for no more', async () => {
    expect(await listOfFragment(await listFragment(list, 'ids'), 9)).toEqual(
      list.map(({ id }) => newlySaved({ id, title: '' }, 9)),
    );
  });

  test('needs no character that an address would encode', async () => {
    expect(await listFragment(list, 'whole')).toMatch(/^#list=[\w-]+$/);
  });

  test('lets 200 ids fit into one QR code, beside an address of 100 characters', async () => {
    const ids = Array.from(
      { length: 200 },
      (_, index) => `25${10 + (index % 3)}.${String((index * 7919) % 100_000).padStart(5, '0')}`,
    );
    const fragment = await listFragment(
      ids.map((id) => newlySaved({ id, title: '' }, 0)),
      'ids',
    );
    expect(fragment.length + 100).toBeLessThan(2953);
  });

  test.each(['', '#', '#other=1', '#list=', '#list=%', '#list=AAAA', '#list=bm8'])(
    'is none in %j',
    async (fragment) => {
      expect(await listOfFragment(fragment, 0)).toBeNull();
    },
  );

  test('is none when it was cut', async () => {
    const fragment = await listFragment(list, 'whole');
    expect(await listOfFragment(fragment.slice(0, -8), 0)).toBeNull();
  });

  test('is none when it would unpack to more than any list', async () => {
    const huge = [{ ...newlySaved({ id: 'a', title: '' }, 0), note: 'x'.repeat(6_000_000) }];
    expect(await listOfFragment(await listFragment(huge, 'whole'), 0)).toBeNull();
  });
});
