import { describe, expect, test } from 'vitest';
import type { FoundPaper } from '../../../../src/search/protocol.ts';
import { answerOf, fragmentOf, flushPromises, resultOf } from './fake-shards.ts';
import { searchFor, YEARS } from './search-for.ts';

describe('startSearch', () => {
  test('by newest delivers the results of a shard once all newer shards have answered', async () => {
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

  test('by newest searches older shards only once the newest has answered, and sorts by day', async () => {
    const { shard, asked, queries } = searchFor({ order: 'newest' });
    await flushPromises();
    expect(asked).toEqual(['2025-1']);
    await shard(2025).answer(answerOf());
    expect(asked).toEqual(['2025-1', '2024-1', '2023-1']);
    expect(queries[0]).toEqual({ words: 'tide', phrases: [], filters: {}, sort: 'day' });
  });

  test.each(['relevance', 'discussed'] as const)(
    'by %s delivers nothing before every shard has answered',
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

  test('by relevance shows papers whose titles have all words before any shard has answered, and each once', async () => {
    const titleWord = (...papers: number[]) => ({
      papers: papers.length,
      titles: papers.map((paper) => ({ paper, forms: 1, frequency: paper / 10 })),
    });
    const titles = new Map([
      ['tide', titleWord(0, 1, 3, 30)],
      ['moon', titleWord(1, 2, 3, 30)],
    ]);
    const { shard, shown, asked, last, running } = searchFor(
      { text: 'tides moon', order: 'relevance' },
      { limit: 9, titles },
    );
    await flushPromises();
    expect(shown()).toEqual(['d', 'b']);
    expect(last()).toMatchObject({ total: 2, isComplete: false });
    await shard(2023).answer(answerOf(resultOf('b', { score: 3 }), resultOf('d', { score: 2 })));
    await shard(2024).answer(answerOf(resultOf('x', { score: 5 })));
    await shard(2025).answer(answerOf());
    await running.ended;
    expect(asked).toHaveLength(3);
    expect(shown()).toEqual(['d', 'b', 'x']);
    expect(last()).toMatchObject({ total: 3, isComplete: true });
  });

  test('takes a paper that the query names from the titles, and asks no shard for it first', async () => {
    const titles = new Map(
      ['paper', 'b'].map((word) => [word, { papers: 1, titles: [{ paper: 1, forms: 1, frequency: 1 }] }]),
    );
    const { shown, asked } = searchFor(
      { text: 'Paper b', order: 'relevance' },
      { titles, rows: [['', '/papers/b/', 'Paper b', '2023-01-01']] },
    );
    await flushPromises();
    expect(shown()).toEqual(['b']);
    expect(asked).toHaveLength(3);
  });

  test.each([
    { text: 'tides -moon' },
    { text: 'tides', filters: { year: '2024' } },
    { text: 'tides', order: 'newest' as const },
  ])('does not ask for titles where few shards answer it, or not by words alone: %j', async (request) => {
    const titles = new Map([['tide', { papers: 1, titles: [{ paper: 0, forms: 1, frequency: 1 }] }]]);
    const { shown, asked } = searchFor({ order: 'relevance', ...request }, { titles });
    await flushPromises();
    expect(asked).not.toEqual([]);
    expect(shown()).toEqual([]);
  });

  test('delivers more rows on demand', async () => {
    const { shard, shown, running, last } = searchFor({ order: 'relevance' }, { limit: 1 });
    await shard(2025).answer(answerOf(resultOf('a', { score: 3 }), resultOf('b', { score: 2 })));
    for (const year of [2024, 2023]) await shard(year).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(['a']);
    running.more(5);
    await flushPromises();
    expect(shown()).toEqual(['a', 'b']);
    expect(last()).toMatchObject({ total: 2, hasMore: false });
  });

  test('delivers the first rows while texts of later ones are still loading', async () => {
    const { shard, shown, running } = searchFor({}, { limit: 9 });
    const late = Promise.withResolvers<FoundPaper>();
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

  test('reports missing days at once, while other shards are still searching', async () => {
    const { shard, last } = searchFor({ order: 'relevance' });
    await shard(2024).fail();
    expect(last()).toMatchObject({ isComplete: false, missing: [{ first: '2024-01-01', last: '2024-12-31' }] });
  });

  test('reports missing texts at once, while others are still loading', async () => {
    const { shard, last } = searchFor({ order: 'newest' });
    const load = (): Promise<FoundPaper> => Promise.reject(new Error('gone'));
    const hanging = { ...resultOf('b'), load: () => new Promise<FoundPaper>(() => undefined) };
    await shard(2025).answer(answerOf({ ...resultOf('a'), load }, hanging));
    expect(last()).toMatchObject({ rows: [], missing: [{ first: '2025-01-01', last: '2025-12-31' }] });
  });

  test('continues without a shard that fails, and reports its days as missing', async () => {
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

  test('reports a shard as missing whose texts cannot be loaded', async () => {
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
    ['both papers of one year and digests of another', { published: '2023', year: '2025' }, []],
  ])('searches only shards that have %s of the year', async (_, filters, expected) => {
    const { shard, asked, running } = searchFor({ filters });
    for (const year of YEARS) await shard(year).answer(answerOf());
    await running.ended;
    expect(asked).toEqual(expected);
  });

  test('sends no update and searches no shard once it is stopped', async () => {
    const { shard, running, updates, asked } = searchFor({});
    await flushPromises();
    running.stop();
    const before = updates.length;
    await shard(2025).answer(answerOf(resultOf('a')));
    await running.ended;
    expect([updates.length, asked]).toEqual([before, ['2025-1']]);
  });

  test.each([{ text: '' }, { text: 'tide' }, { text: '2405.00001' }])(
    'is not complete before every shard has answered: %o',
    async ({ text }) => {
      const { shard, updates, running } = searchFor({ text, filters: { year: '2024' } });
      await flushPromises();
      expect(updates.some(({ isComplete }) => isComplete)).toBe(false);
      for (const year of YEARS) await shard(year).answer(answerOf());
      await running.ended;
      expect(updates.at(-1)?.isComplete).toBe(true);
    },
  );

  test('throws where every shard fails, instead of reporting no results', async () => {
    const { shard, running, updates } = searchFor({});
    const ended = expect(running.ended).rejects.toThrow('No part');
    for (const year of YEARS.toReversed()) await shard(year).fail();
    await ended;
    expect(updates.some(({ isComplete }) => isComplete)).toBe(false);
  });

  test('loads no further texts after a page of rows has failed entirely', async () => {
    const { shard, running, last } = searchFor({}, { limit: 2 });
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
