import { describe, expect, test } from 'vitest';
import { listFragment, listOfFragment } from '../../../src/saved/list-address.ts';
import type { Follows } from '../../../src/saved/follows.ts';
import { newlySaved } from '../../../src/saved/reading-list.ts';

const list = [
  { ...newlySaved({ id: '2511.00001', title: 'Tides' }, 1000), isRead: true, note: '“ü”\nand 𝛼', tags: ['a, b', 'c'] },
  newlySaved({ id: 'math/0309136', title: 'Waves' }, 2000),
];

const follows: Follows = [
  { kind: 'topic', id: 'agents', name: 'Agents & tools' },
  { kind: 'author', id: 'ada-byron', name: 'Ada Byron' },
  { kind: 'organization', id: 'der-kai', name: 'Der Käi' },
  { kind: 'word', id: 'diffusion models', name: 'Diffusion Models' },
];

/** A fragment that holds any value. */
async function fragmentOf(value: unknown): Promise<string> {
  const packed = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#list=${Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url')}`;
}

describe('the fragment of a list', () => {
  test('carries ids, what is read, notes and tags', async () => {
    expect(await listOfFragment(await listFragment({ list, follows: [] }, 'whole'), 9)).toEqual({
      list: list.map((paper) => ({ ...paper, title: '', savedAt: 9 })),
      follows: [],
    });
  });

  test('carries ids alone where it is asked for no more', async () => {
    expect(await listOfFragment(await listFragment({ list, follows: [] }, 'ids'), 9)).toEqual({
      list: list.map(({ id }) => newlySaved({ id, title: '' }, 9)),
      follows: [],
    });
  });

  test.each(['whole', 'ids'] as const)('carries what is followed, in the form `%s`', async (form) => {
    const carried = await listOfFragment(await listFragment({ list, follows }, form), 9);
    expect(carried?.follows).toEqual(follows);
    expect(carried?.list.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
  });

  test('carries what is followed without any paper', async () => {
    expect(await listOfFragment(await listFragment({ list: [], follows }, 'whole'), 9)).toEqual({ list: [], follows });
  });

  test('reads addresses that were made before they carried what is followed', async () => {
    // `["2511.00001",["math/0309136",1,"x","y"]]`
    const old = '#list=i1YyMjU01DMwMDAwVNKJVspNLMnQNzA2sDQ0NlPSMdRRqlDSUapUio0FAA';
    expect(await listOfFragment(old, 9)).toEqual({
      list: [
        newlySaved({ id: '2511.00001', title: '' }, 9),
        { ...newlySaved({ id: 'math/0309136', title: '' }, 9), isRead: true, note: 'x', tags: ['y'] },
      ],
      follows: [],
    });
  });

  test('leaves out what is no follow', async () => {
    const packed = [
      7,
      { following: [5, [], ['author'], ['author', ''], ['x', 'Ada'], ['author', 'Bo'], ['author', 'Bo']] },
      { following: 1 },
    ];
    expect((await listOfFragment(await fragmentOf(packed), 9))?.follows).toEqual([
      { kind: 'author', id: 'bo', name: 'Bo' },
    ]);
  });

  test('needs no character that an address would encode', async () => {
    expect(await listFragment({ list, follows }, 'whole')).toMatch(/^#list=[\w-]+$/);
  });

  test('lets 200 ids and ten follows fit into one QR code, beside an address of 100 characters', async () => {
    const ids = Array.from(
      { length: 200 },
      (_, index) => `25${10 + (index % 3)}.${String((index * 7919) % 100_000).padStart(5, '0')}`,
    );
    const names = Array.from({ length: 10 }, (_, index) => `${'ABCDEFGHIJ'.charAt(index)}da Byron ${index}`);
    const followed = names.map((name) => ({
      kind: 'author' as const,
      id: name.toLowerCase().replaceAll(' ', '-'),
      name,
    }));
    const saved = ids.map((id) => newlySaved({ id, title: '' }, 0));
    const fragment = await listFragment({ list: saved, follows: followed }, 'ids');
    expect(fragment.length + 100).toBeLessThan(2953);
  });

  test.each(['', '#', '#other=1', '#list=', '#list=%', '#list=AAAA', '#list=bm8'])(
    'is none in %j',
    async (fragment) => {
      expect(await listOfFragment(fragment, 0)).toBeNull();
    },
  );

  test('is none when it was cut', async () => {
    const fragment = await listFragment({ list, follows }, 'whole');
    expect(await listOfFragment(fragment.slice(0, -8), 0)).toBeNull();
  });

  test('is none when it would unpack to more than any list', async () => {
    const huge = [{ ...newlySaved({ id: 'a', title: '' }, 0), note: 'x'.repeat(6_000_000) }];
    expect(await listOfFragment(await listFragment({ list: huge, follows: [] }, 'whole'), 0)).toBeNull();
  });
});
