import { describe, expect, test } from 'vitest';
import { watchFetches } from '../../../../src/search/engine/fetch-watch.ts';

const SHARED = { name: '/wasm', url: 'http://x/runtime/wasm' };

/** A `fetch` that knows some addresses, and what it was asked for. */
function fakeFetch(known: readonly string[]) {
  const asked: string[] = [];
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    asked.push(String(input));
    return Promise.resolve(new Response(String(input), { status: known.includes(String(input)) ? 200 : 404 }));
  };
  return { fetch, asked };
}

describe('watchFetches', () => {
  test('counts what cannot be loaded, under the address of a folder', async () => {
    const { fetch } = fakeFetch(['http://x/a/1']);
    const watch = watchFetches(fetch, SHARED);
    await watch.fetch('http://x/a/1');
    expect(watch.failures('http://x/a/')).toBe(0);
    await expect(watch.fetch('http://x/a/2')).rejects.toThrow('404');
    expect([watch.failures('http://x/a/'), watch.failures('http://x/b/')]).toEqual([1, 0]);
  });

  test('loads what every shard has in common once, from its own place', async () => {
    const { fetch, asked } = fakeFetch([SHARED.url]);
    const watch = watchFetches(fetch, SHARED);
    const texts = await Promise.all(
      ['http://x/a/wasm', 'http://x/b/wasm'].map(async (url) => (await watch.fetch(url)).text()),
    );
    expect([texts, asked]).toEqual([[SHARED.url, SHARED.url], [SHARED.url]]);
  });

  test('tries it again after a failure', async () => {
    const known: string[] = [];
    const watch = watchFetches(fakeFetch(known).fetch, SHARED);
    await expect(watch.fetch('http://x/a/wasm')).rejects.toThrow();
    known.push(SHARED.url);
    await expect(watch.fetch('http://x/a/wasm')).resolves.toBeInstanceOf(Response);
  });

  test('loads no words where none are asked for', async () => {
    const { fetch, asked } = fakeFetch(['http://x/a/./filter/1']);
    const watch = watchFetches(fetch, SHARED);
    expect(await (await watch.fetch('http://x/a/./index/1')).text()).toMatch(/^pagefind_dcd/);
    await watch.fetch('http://x/a/./filter/1');
    expect(asked).toEqual(['http://x/a/./filter/1']);
  });
});
