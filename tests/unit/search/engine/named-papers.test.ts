import { describe, expect, test } from 'vitest';
import { markPaper } from '../../../../src/search/engine/mark-paper.ts';
import type { LookupRow } from '../../../../src/search/lookup.ts';
import { answerOf, fragmentOf, resultOf } from './fake-shards.ts';
import { searchFor } from './search-for.ts';

describe('startSearch for an id, a link or a title', () => {
  test('finds only the paper that a link names, and searches only its shard', async () => {
    const rows: LookupRow[] = [['2405.00001', '/papers/2405.00001/', 'Paper 2405.00001', '2024-05-02']];
    const { shard, shown, asked, running, last } = searchFor({ text: 'https://arxiv.org/abs/2405.00001' }, { rows });
    await shard(2024).answer(answerOf(resultOf('other'), resultOf('2405.00001')));
    await running.ended;
    expect([shown(), asked]).toEqual([['2405.00001'], ['2024-1']]);
    expect(last()).toMatchObject({ total: 1, isComplete: true, hasMore: false });
  });

  test('lists the paper with that title first, without a duplicate', async () => {
    const rows: LookupRow[] = [['', '/papers/b/', 'Tide', '2024-05-02']];
    const { shard, shown, running, last } = searchFor({ text: 'tide' }, { rows });
    await shard(2025).answer(answerOf(resultOf('a')));
    await shard(2024).answer(answerOf(resultOf('b')));
    await shard(2023).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(['b', 'a']);
    expect(last()).toMatchObject({ total: 2 });
  });

  test('falls back to the title alone where the texts of the paper cannot be loaded', async () => {
    const rows: LookupRow[] = [['', '/papers/b/', 'Tide', '2024-05-02']];
    const { shard, shown, running, last } = searchFor({ text: 'tide' }, { rows });
    await shard(2024).fail();
    for (const year of [2025, 2023]) await shard(year).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(['b']);
    expect(last()).toMatchObject({ total: 1 });
  });

  test.each([
    ['comes first where it passes the filters', ['b', 'a']],
    ['is omitted where it does not', ['a']],
  ])('the paper with that title %s', async (_, expected) => {
    const rows: LookupRow[] = [['', '/papers/b/', 'Tide', '2024-05-02']];
    const { shard, shown, running, queries } = searchFor({ text: 'tide', filters: { code: 'yes' } }, { rows });
    await shard(2025).answer(answerOf(resultOf('a')));
    await shard(2024).answer(answerOf(...expected.filter((id) => id === 'b').map((id) => resultOf(id))));
    await shard(2023).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(expected);
    expect(queries.every(({ filters }) => filters.code === 'yes')).toBe(true);
  });

  test('reports the days of a paper whose texts cannot be loaded as missing', async () => {
    const rows: LookupRow[] = [['2405.00001', '/papers/b/', 'Tide', '2024-05-02']];
    const { shard, shown, running, last } = searchFor({ text: '2405.00001' }, { rows });
    await shard(2024).fail();
    await running.ended;
    expect(shown()).toEqual(['b']);
    expect(last()).toMatchObject({ isComplete: true, missing: [{ first: '2024-01-01', last: '2024-12-31' }] });
  });

  test('throws for an id whose bucket cannot be loaded, but still searches for the words of a title', async () => {
    const loadBucket = () => Promise.reject(new Error('gone'));
    await expect(searchFor({ text: '2405.00001' }, { loadBucket }).running.ended).rejects.toThrow('gone');
    const { shard, shown, running, last } = searchFor({ text: 'tide' }, { loadBucket });
    await shard(2025).answer(answerOf(resultOf('a')));
    for (const year of [2024, 2023]) await shard(year).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(['a']);
    expect(last()).toMatchObject({ isLookupMissing: true });
  });

  test('has no highlights in the paper of an id', async () => {
    const rows: LookupRow[] = [['2405.00001', '/papers/b/', 'Paper b', '2024-05-02']];
    const { shard, updates, running } = searchFor({ text: '2405.00001' }, { rows });
    const row = markPaper({ ...fragmentOf('b'), locations: [0] }, 'paper');
    expect(row.marks.title).toEqual(['', 'Paper', ' b']);
    await shard(2024).answer(answerOf({ ...resultOf('b'), load: () => Promise.resolve(row) }));
    await running.ended;
    expect(updates.flatMap((update) => update.rows)).toMatchObject([{ marks: { title: ['Paper b'] } }]);
  });
});
