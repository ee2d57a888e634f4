import { describe, expect, test } from 'vitest';
import { startSearch, type SearchUpdate } from '../../../src/search/engine.ts';
import { MANIFEST_VERSION, type PaperFragment, type SearchManifest } from '../../../src/search/manifest.ts';
import type { SearchRequest } from '../../../src/search/request.ts';
import type { LookupRow } from '../../../src/search/lookup.ts';
import type { ShardQuestion } from '../../../src/search/shard-index.ts';
import { answerOf, fragmentOf, heldShard, resultOf, settled, shardOf } from './fake-shards.ts';

const YEARS = [2023, 2024, 2025];

const MANIFEST: SearchManifest = {
  version: MANIFEST_VERSION,
  runtime: 'runtime/',
  shards: YEARS.map((year) => shardOf(year)),
  lookup: { path: 'lookup/', bits: 0 },
  vocabulary: { path: 'words.txt', bytes: 0 },
};

/** A search over three years whose shards answer when they are told to. */
function searchFor(request: Partial<SearchRequest>, { wanted = 3, rows = [] as readonly LookupRow[] } = {}) {
  const shards = new Map(YEARS.map((year) => [`${year}-1`, heldShard()]));
  const asked: string[] = [];
  const questions: ShardQuestion[] = [];
  const updates: SearchUpdate[] = [];
  const running = startSearch(
    {
      manifest: MANIFEST,
      open: ({ id }) => ({
        search: (question) => {
          asked.push(id);
          questions.push(question);
          return shards.get(id)?.search(question) ?? Promise.reject(new Error('unknown'));
        },
      }),
      loadPiece: () => Promise.resolve(rows),
      hrefOf: (path) => path,
    },
    { text: 'tide', order: 'newest', filters: {}, ...request },
    (update) => updates.push(update),
    wanted,
  );
  const shard = (year: number) => shards.get(`${year}-1`) ?? heldShard();
  const shown = () =>
    updates.flatMap((update) => update.rows.map((row) => ('url' in row ? row.url : row.permalink).split('/')[2]));
  return { running, shard, shown, asked, questions, updates, last: () => updates.at(-1) };
}

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

  test('shows what a link names, and asks only the shard of its day for its texts', async () => {
    const rows: LookupRow[] = [['2405.00001', '/papers/2405.00001/', 'Paper 2405.00001', '2024-05-02']];
    const { shard, shown, asked, running, last } = searchFor({ text: 'https://arxiv.org/abs/2405.00001' }, { rows });
    await shard(2024).answer(answerOf(resultOf('other'), resultOf('2405.00001')));
    await running.ended;
    expect([shown(), asked]).toEqual([['2405.00001'], ['2024-1']]);
    expect(last()).toMatchObject({ total: 1, isComplete: true, hasMore: false });
  });

  test('shows a paper of that very title first, and once', async () => {
    const rows: LookupRow[] = [['', '/papers/b/', 'Tide', '2024-05-02']];
    const { shard, shown, running, last } = searchFor({ text: 'tide' }, { rows });
    await shard(2025).answer(answerOf(resultOf('a')));
    await shard(2024).answer(answerOf(resultOf('b')));
    await shard(2023).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(['b', 'a']);
    expect(last()).toMatchObject({ total: 2 });
  });

  test('shows the title alone where the texts of a named paper are not to be had', async () => {
    const rows: LookupRow[] = [['', '/papers/b/', 'Tide', '2024-05-02']];
    const { shard, shown, running, last } = searchFor({ text: 'tide' }, { rows });
    await shard(2024).fail();
    for (const year of [2025, 2023]) await shard(year).answer(answerOf());
    await running.ended;
    expect(shown()).toEqual(['b']);
    expect(last()).toMatchObject({ total: 1 });
  });
});
