import { describe, expect, test } from 'vitest';
import { MANIFEST_VERSION, type SearchManifest } from '../../../../src/search/manifest.ts';
import { createShardPool } from '../../../../src/search/engine/shard-pool.ts';
import { settled, shardOf } from './fake-shards.ts';

const MANIFEST: SearchManifest = {
  version: MANIFEST_VERSION,
  runtime: 'runtime/',
  shards: [2024, 2025].map((year) => shardOf(year)),
  lookup: { path: 'lookup/', bits: 0 },
  vocabulary: { path: 'words.txt', bytes: 0 },
};

const QUESTION = { words: 'tide', phrases: [], filters: {}, sort: null };

/** A pool over a Pagefind whose files fail when they are told to. */
function poolOf({ ids = {} as Readonly<Record<string, readonly string[]>> } = {}) {
  const calls: string[] = [];
  const folders: string[] = [];
  const state = { failures: 0 };
  const ready = Promise.withResolvers<undefined>();
  const pool = createShardPool({
    manifest: MANIFEST,
    indexUrl: '/pagefind/',
    baseUrl: '/',
    failures: () => state.failures,
    start: () =>
      Promise.resolve(async (instance, method, args) => {
        calls.push(`${instance} ${method}`);
        if (method === 'init') folders.push((args[0] as { basePath: string }).basePath);
        if (method === 'enterPlaygroundMode') return ready.promise;
        if (method !== 'search') return true;
        const results = (ids[String(args[0])] ?? []).map((id) => ({ id, score: 1, data: `key-${id}` }));
        return { results };
      }),
  });
  const [older, newest] = MANIFEST.shards.map((shard) => pool.open(shard));
  if (!older || !newest) throw new Error('Two shards are expected');
  return { pool, older, newest, calls, folders, state, ready };
}

describe('createShardPool', () => {
  test('refuses an index of another version', () => {
    const manifest = { ...MANIFEST, version: MANIFEST_VERSION + 1 } as unknown as SearchManifest;
    const places = {
      manifest,
      indexUrl: '/',
      baseUrl: '/',
      failures: () => 0,
      start: () => Promise.reject(new Error()),
    };
    expect(() => createShardPool(places)).toThrow(`expected ${MANIFEST_VERSION}`);
  });

  test('opens a second instance only once the first is ready, and each once', async () => {
    const { older, newest, calls, ready } = poolOf();
    const both = Promise.all([newest.search(QUESTION), older.search(QUESTION)]);
    await settled();
    expect(calls).toEqual(['0 init', '0 enterPlaygroundMode']);
    ready.resolve(undefined);
    await both;
    await newest.search(QUESTION);
    expect(calls.filter((call) => call.endsWith('init'))).toEqual(['0 init', '1 init']);
  });

  test('fails when a file is missing, and opens the shard anew', async () => {
    const { newest, calls, state, ready } = poolOf();
    const failing = newest.search(QUESTION);
    state.failures = 1;
    ready.resolve(undefined);
    await expect(failing).rejects.toThrow('could not be loaded');
    await newest.search(QUESTION);
    expect(calls.filter((call) => call.endsWith('init'))).toEqual(['0 init', '1 init']);
  });

  test('keeps the papers that have every phrase', async () => {
    const { newest, ready } = poolOf({ ids: { 'a b c': ['1', '2', '3'], '"a b"': ['2', '3'], '"c"': ['1', '3'] } });
    ready.resolve(undefined);
    const { results } = await newest.search({ ...QUESTION, words: 'a b c', phrases: ['a b', 'c'] });
    expect(results.map(({ id }) => id)).toEqual(['3']);
  });

  test('asks an instance of its own where there are no words, so that it need not load any', async () => {
    const { newest, folders, ready } = poolOf();
    ready.resolve(undefined);
    for (const words of [null, 'tide', null]) await newest.search({ ...QUESTION, words });
    expect(folders).toEqual(['/pagefind/2025-1.x/./', '/pagefind/2025-1.x/']);
  });
});
