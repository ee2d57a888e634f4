import { describe, expect, test } from 'vitest';
import type { PaperFragment } from '../../../../src/search/manifest.ts';
import { answerOf, fragmentOf, resultOf, settled } from './fake-shards.ts';
import { searchFor, YEARS } from '../search-for.ts';

describe('startSearch', () => {
  test('shows the newest as soon as newer shards have answered, and older ones below', async () => {
    const { shard, shown, last, running } = searchFor({ order: 'newest' });
    await shard(2024).answer(answerOf(resultOf('b')));
    expect(shown()).toEqual([]);
    await shard(2025).answer(answerOf(resultOf('a')));
    expect(shown()).toEqual(['a', 'b']);
    expect(last()).toMatchObject({ total: 2, isComplete: false });
    await shard(2023).answer(answerOf(resultOf('c'), resultOf('d')));
    await running.ended;
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(last()).toMatchObject({ total: 4, isComplete: true, hasMore: true });
  });

  test('asks older shards once the newest has answered, and sorts them by day', async () => {
    const { shard, asked, questions } = searchFor({ order: 'newest' });
    await settled();
    expect(asked).toEqual(['2025-1']);
    await shard(2025).answer(answerOf());
    expect(asked).toEqual(['2025-1', '2024-1', '2023-1']);
    expect(questions[0]).toEqual({ words: 'tide', phrases: [], filters: {}, sort: 'day' });
  });

  test.each(['relevance', 'discussed'] as const)(
    'shows nothing by %s before every shard has answered',
    async (order) => {
      const { shard, shown, running } = searchFor({ order });
      await shard(2025).answer(answerOf(resultOf('a', { score: 1, discussed: '1' })));
      await shard(2023).answer(answerOf(resultOf('c', { score: 3, discussed: '3' })));
      expect(shown()).toEqual([]);
      await shard(2024).answer(answerOf(resultOf('b', { score: 2, discussed: '2' })));
      await running.ended;
      expect(shown()).toEqual(['c', 'b', 'a']);
    },
  );

  test('adds rows on demand', async () => {
    const { shard, shown, running, last } = searchFor({ order: 'relevance' }, { wanted: 1 });
    await shard(2025).answer(answerOf(resultOf('a', { score: 3 }), resultOf('b', { score: 2 })));
    for (const year of [2024, 2023]) await shard(year).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(['a']);
    running.more(5);
    await settled();
    expect(shown()).toEqual(['a', 'b']);
    expect(last()).toMatchObject({ total: 2, hasMore: false });
  });

  test('shows the first rows while texts of later ones are on their way', async () => {
    const { shard, shown, running } = searchFor({}, { wanted: 9 });
    const late = Promise.withResolvers<PaperFragment>();
    const ids = [...'abcdefghi'];
    await shard(2025).answer(
      answerOf(...ids.map((id) => (id === 'g' ? { ...resultOf(id), load: () => late.promise } : resultOf(id)))),
    );
    for (const year of [2024, 2023]) await shard(year).answer(answerOf());
    expect(shown()).toEqual([...'abcde']);
    late.resolve(fragmentOf('g'));
    await running.ended;
    expect(shown()).toEqual(ids);
  });

  test('goes on without a shard that fails, and says what is missing', async () => {
    const { shard, shown, running, last } = searchFor({ order: 'newest' });
    await shard(2025).fail();
    await shard(2024).answer(answerOf(resultOf('b')));
    await shard(2023).answer(answerOf(resultOf('c')));
    await running.ended;
    expect(shown()).toEqual(['b', 'c']);
    expect(last()).toMatchObject({
      total: 2,
      isComplete: true,
      missing: [{ first: '2025-01-01', last: '2025-12-31' }],
    });
  });

  test('counts a shard whose texts cannot be loaded as missing', async () => {
    const { shard, shown, running, last } = searchFor({ order: 'relevance' });
    await shard(2025).answer(
      answerOf({ ...resultOf('a', { score: 2 }), load: () => Promise.reject(new Error('gone')) }),
    );
    await shard(2024).answer(answerOf(resultOf('b')));
    await shard(2023).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(['b']);
    expect(last()?.missing).toHaveLength(1);
  });

  test.each([
    ['digests', { year: '2024' }, ['2024-1', '2023-1']],
    ['papers', { published: '2024' }, ['2024-1']],
    ['papers that are in no digest of another', { published: '2023', year: '2025' }, []],
  ])('asks only shards that have %s of the year', async (_, filters, expected) => {
    const { shard, asked, running } = searchFor({ filters });
    for (const year of YEARS) await shard(year).answer(answerOf());
    await running.ended;
    expect(asked).toEqual(expected);
  });

  test('tells nothing once it is stopped', async () => {
    const { shard, running, updates, asked } = searchFor({});
    await settled();
    running.stop();
    const told = updates.length;
    await shard(2025).answer(answerOf(resultOf('a')));
    await running.ended;
    expect([updates.length, asked]).toEqual([told, ['2025-1']]);
  });

  test.each([{ text: '' }, { text: 'tide' }, { text: '2405.00001' }])(
    'is not complete before a shard has answered, filtered or not: %o',
    async ({ text }) => {
      const { shard, updates, running } = searchFor({ text, filters: { year: '2024' } });
      await settled();
      expect(updates.some(({ isComplete }) => isComplete)).toBe(false);
      for (const year of YEARS) await shard(year).answer(answerOf());
      await running.ended;
      expect(updates.at(-1)?.isComplete).toBe(true);
    },
  );

  test('fails where no shard can be asked, without calling that no result', async () => {
    const { shard, running, updates } = searchFor({});
    const ended = expect(running.ended).rejects.toThrow('No part');
    for (const year of YEARS.toReversed()) await shard(year).fail();
    await ended;
    expect(updates.some(({ isComplete }) => isComplete)).toBe(false);
  });

  test('asks for no further texts where none of those wanted are to be had', async () => {
    const { shard, running, last } = searchFor({}, { wanted: 2 });
    let loaded = 0;
    const load = () => {
      loaded += 1;
      return Promise.reject(new Error('gone'));
    };
    await shard(2025).answer(answerOf(...[...'abcdefgh'].map((id) => ({ ...resultOf(id), load }))));
    for (const year of [2024, 2023]) await shard(year).answer(answerOf());
    await running.ended;
    expect(loaded).toBe(2);
    expect(last()?.missing).toHaveLength(1);
  });
});
