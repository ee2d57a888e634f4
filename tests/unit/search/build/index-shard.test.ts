import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { indexShard } from '../../../../src/search/build/index-shard.ts';
import type { PaperFilter, PaperSort } from '../../../../src/search/manifest.ts';
import { parseQuery, widerQuery } from '../../../../src/search/query.ts';
import { toRecord } from '../../../../src/search/build/record.ts';
import { temporaryFolder } from '../../../support/build-site.ts';
import { paperOf, seen } from '../sample-papers.ts';

const PAPERS = [
  paperOf({
    id: 'signs',
    title: 'PC^2 written in C++',
    abstract: 'Like k-means++.',
    digests: [seen('2025-01-02', 3, 3)],
  }),
  paperOf({ id: 'names', title: 'GPT-4o and Llama-3.1-8B', topics: ['agents'], digests: [seen('2025-01-02', 60, 60)] }),
  paperOf({
    id: 'greek',
    title: 'On α-fairness in O(n²)',
    organization: 'The Lab',
    digests: [seen('2025-01-03', null, null)],
  }),
  paperOf({ id: 'marks', title: 'The Fréchet distance', abstract: 'See 2511.02778.', topics: ['agents', 'vision'] }),
  paperOf({ id: 'plain', title: 'Clouds', authors: ['Ada Byron', 'B', 'C', 'D', 'Grace Óconnor'] }),
];

interface Instance {
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options?: { filters?: Partial<Record<PaperFilter, string[]>>; sort?: Partial<Record<PaperSort, 'desc'>> },
  ): Promise<{ readonly results: readonly { data(): Promise<{ url: string; filters: object }> }[] }>;
}

let instance: Instance;

beforeAll(async () => {
  const folder = temporaryFolder('shard');
  for (const [path, bytes] of await indexShard(PAPERS.map(toRecord))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  // Pagefind's browser side also runs in Node, given a `fetch` that reads files.
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(readFileSync(url.replace(/\?.*$/, '')))));
  const { createInstance } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance(options: { basePath: string }): Instance;
  };
  instance = createInstance({ basePath: `${folder}/` });
  await instance.init();
});

afterAll(() => vi.unstubAllGlobals());

async function find(...search: Parameters<Instance['search']>): Promise<string[]> {
  const { results } = await instance.search(...search);
  const found = await Promise.all(results.map((result) => result.data()));
  return found.map(({ url }) => url.split('/').at(-2) ?? '');
}

/** What Pagefind is asked for a query of words, or of one phrase. */
function pagefindQuery(typed: string): string {
  const query = parseQuery(typed);
  if (query.kind === 'empty') return '';
  return query.phrases.length > 0 ? `"${query.words}"` : query.words;
}

describe('indexShard', () => {
  test.each([
    ['PC^2', 'signs'],
    ['PC²', 'signs'],
    ['C++', 'signs'],
    ['k-means++', 'signs'],
    ['GPT-4o', 'names'],
    ['gpt4o', 'names'],
    ['4o', 'names'],
    ['Llama-3.1', 'names'],
    ['8b', 'names'],
    ['α', 'greek'],
    ['alpha', 'greek'],
    ['$\\alpha$-fairness', 'greek'],
    ['O(n²)', 'greek'],
    ['O(n^2)', 'greek'],
    ['n2', 'greek'],
    ['Fréchet', 'marks'],
    ['frechet', 'marks'],
    ['2511.02778', 'marks'],
    ['Grace Óconnor', 'plain'],
    ['"grace oconnor"', 'plain'],
    ['“The Lab”', 'greek'],
  ])('finds %j', async (query, id) => {
    expect((await find(pagefindQuery(query)))[0]).toBe(id);
  });

  test('finds parts of a compound by the wider query', async () => {
    expect(await find(widerQuery(parseQuery('GPT-4o')) ?? '')).toEqual(['names']);
    expect(await find('gpt 4o')).toEqual(['names']);
  });

  test.each([
    [{ topic: ['agents'] }, ['marks', 'names']],
    [{ topic: ['vision'] }, ['marks']],
    [{ organization: ['The Lab'] }, ['greek']],
    [{ comments: ['2'] }, ['names', 'signs']],
    [{ comments: ['50'] }, ['names']],
    [{ year: ['2024'] }, []],
  ])('filters by %j', async (filters, ids) => {
    expect((await find(null, { filters })).toSorted()).toEqual(ids);
  });

  test('sorts by day and by points, unknown points last', async () => {
    expect(await find(null, { sort: { day: 'desc' } })).toEqual(['greek', 'signs', 'plain', 'names', 'marks']);
    expect(await find(null, { sort: { discussed: 'desc' } })).toEqual(['names', 'signs', 'greek', 'plain', 'marks']);
  });

  test('lists the values of filters in order, except for an unlisted one that results still return', async () => {
    const filters = await instance.filters();
    expect(Object.keys(filters)).toEqual(['comments', 'day', 'organization', 'topic', 'year']);
    expect(filters['topic']).toEqual({ agents: 2, vision: 1 });
    const [result] = (await instance.search('gpt-4o')).results;
    expect((await result?.data())?.filters).toMatchObject({ discussed: ['0000180.0'] });
  });
});
