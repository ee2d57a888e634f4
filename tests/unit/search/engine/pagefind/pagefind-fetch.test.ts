import { describe, expect, test } from 'vitest';
import { createPagefindFetch } from '../../../../../src/search/engine/pagefind/pagefind-fetch.ts';

const SHARED = { name: '/wasm', url: 'http://x/runtime/wasm' };

/** A `fetch` that succeeds for the known addresses, and the requests made to it. */
function fakeFetch(known: readonly string[]) {
  const asked: string[] = [];
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    asked.push(String(input));
    return Promise.resolve(new Response(String(input), { status: known.includes(String(input)) ? 200 : 404 }));
  };
  return { fetch, asked };
}

describe('createPagefindFetch', () => {
  test('counts failures by the start of their addresses', async () => {
    const { fetch } = fakeFetch(['http://x/a/1']);
    const wrapped = createPagefindFetch(fetch, SHARED);
    await wrapped.fetch('http://x/a/1');
    expect(wrapped.countFailures('http://x/a/')).toBe(0);
    await expect(wrapped.fetch('http://x/a/2')).rejects.toThrow('404');
    expect([wrapped.countFailures('http://x/a/'), wrapped.countFailures('http://x/b/')]).toEqual([1, 0]);
  });

  test('loads a shared file once, from its own address', async () => {
    const { fetch, asked } = fakeFetch([SHARED.url]);
    const wrapped = createPagefindFetch(fetch, SHARED);
    const texts = await Promise.all(
      ['http://x/a/wasm', 'http://x/b/wasm'].map(async (url) => (await wrapped.fetch(url)).text()),
    );
    expect([texts, asked]).toEqual([[SHARED.url, SHARED.url], [SHARED.url]]);
  });

  test('requests a shared file once even if it is missing, so that no shard waits for it again', async () => {
    const { fetch, asked } = fakeFetch([]);
    const wrapped = createPagefindFetch(fetch, SHARED);
    for (const url of ['http://x/a/wasm', 'http://x/b/wasm']) await expect(wrapped.fetch(url)).rejects.toThrow('404');
    expect([asked, wrapped.countFailures('http://x/b/')]).toEqual([[SHARED.url], 1]);
  });

  test('counts a damaged file, but not the text of a paper, whose failure Pagefind reports', async () => {
    const damaged = 'http://x/a/index/1.pf_index';
    const text = 'http://x/a/fragment/1.pf_fragment';
    const wrapped = createPagefindFetch(fakeFetch([damaged, text]).fetch, SHARED);
    for (const url of [damaged, text]) await expect(wrapped.fetch(url)).rejects.toThrow('Pagefind');
    expect(wrapped.countFailures('http://x/a/')).toBe(1);
  });

  test('answers with an empty word index for an instance without words', async () => {
    const { fetch, asked } = fakeFetch(['http://x/a/./filter/1']);
    const wrapped = createPagefindFetch(fetch, SHARED);
    expect(await (await wrapped.fetch('http://x/a/./index/1')).text()).toMatch(/^pagefind_dcd/);
    await wrapped.fetch('http://x/a/./filter/1');
    expect(asked).toEqual(['http://x/a/./filter/1']);
  });
});
