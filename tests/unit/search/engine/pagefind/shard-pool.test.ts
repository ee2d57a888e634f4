import { describe, expect, test } from 'vitest';
import { MANIFEST_VERSION, type SearchManifest } from '../../../../../src/search/manifest.ts';
import { createShardPool } from '../../../../../src/search/engine/pagefind/shard-pool.ts';
import { flushPromises, shardOf } from '../fake-shards.ts';

const MANIFEST: SearchManifest = {
  version: MANIFEST_VERSION,
  runtime: 'runtime/',
  shards: [2024, 2025].map((year) => shardOf(year)),
  lookup: { path: 'lookup/', bits: 0 },
  vocabulary: { path: 'words.txt', bytes: 0 },
  abbreviations: { path: 'abbreviations.txt', bytes: 0 },
};

const QUERY = { words: 'tide', phrases: [], filters: {}, sort: null };

/** A pool over a fake Pagefind whose files fail when a test decides. */
function poolOf({ ids = {} as Readonly<Record<string, readonly string[]>> } = {}) {
  const calls: string[] = [];
  const folders: string[] = [];
  const state = { failures: 0 };
  const ready = Promise.withResolvers<undefined>();
  const pool = createShardPool({
    manifest: MANIFEST,
    indexUrl: '/pagefind/',
    baseUrl: '/',
    countFailures: () => state.failures,
    start: () =>
      Promise.resolve(async (instance, method, args) => {
        calls.push(`${instance} ${method}`);
        if (method === 'init') folders.push((args[0] as { basePath: string }).basePath);
        if (method === 'enterPlaygroundMode') return ready.promise;
        if (method !== 'search') return true;
        const results = (ids[String(args[0])] ?? []).map((id) => ({ id, score: 1, words: [0, 1], data: `key-${id}` }));
        return { results };
      }),
  });
  const [older, newest] = MANIFEST.shards.map((shard) => pool.open(shard));
  if (!older || !newest) throw new Error('Two shards are expected');
  return { pool, older, newest, calls, folders, state, ready };
}

describe('createShardPool', () => {
  test('starts one instance a shard, the second only once the first is ready', async () => {
    const { older, newest, calls, ready } = poolOf();
    const both = Promise.all([newest.search(QUERY), older.search(QUERY)]);
    await flushPromises();
    expect(calls).toEqual(['0 init', '0 enterPlaygroundMode']);
    ready.resolve(undefined);
    await both;
    await newest.search(QUERY);
    expect(calls.filter((call) => call.endsWith('init'))).toEqual(['0 init', '1 init']);
  });

  test('throws when a file is missing, and starts a new instance for the next search', async () => {
    const { newest, calls, state, ready } = poolOf();
    const failing = newest.search(QUERY);
    await flushPromises();
    state.failures = 1;
    ready.resolve(undefined);
    await expect(failing).rejects.toThrow('did not load');
    await newest.search(QUERY);
    expect(calls.filter((call) => call.endsWith('init'))).toEqual(['0 init', '1 init']);
  });

  test('keeps only papers that contain every phrase', async () => {
    const ids = { 'a b c': ['1', '2', '3'], 'a b': ['2', '3'], '"a b"': ['2', '3'], c: ['1', '3'] };
    const { newest, ready } = poolOf({ ids });
    ready.resolve(undefined);
    const { results } = await newest.search({ ...QUERY, words: 'a b c', phrases: ['a b', 'c'] });
    expect(results.map(({ id }) => id)).toEqual(['3']);
  });

  test('asks for the same words once, for themselves and for their phrase', async () => {
    const { newest, calls, ready } = poolOf({ ids: { 'aa b': ['1'], '"aa b"': ['1'], aa: ['1'] } });
    ready.resolve(undefined);
    await newest.search({ ...QUERY, words: 'aa b', phrases: ['aa b'] });
    expect(calls.filter((call) => call.endsWith('search'))).toHaveLength(3);
  });

  test('uses a separate instance for searches without words', async () => {
    const { newest, folders, ready } = poolOf();
    ready.resolve(undefined);
    for (const words of [null, 'tide', null]) await newest.search({ ...QUERY, words });
    expect(folders).toEqual(['/pagefind/2025-1.x/./', '/pagefind/2025-1.x/']);
  });
});
