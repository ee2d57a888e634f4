import { describe, expect, test } from 'vitest';
import { decodeScript, decodeText, loadFile } from '../../../src/search/load-file.ts';

/** A `fetch` that gives one response after the other, and the caches that it was asked for. */
function fakeFetch(...responses: readonly Response[]) {
  const caches: (string | undefined)[] = [];
  const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
    caches.push(init?.cache);
    const response = responses[caches.length - 1];
    return response ? Promise.resolve(response) : Promise.reject(new Error('offline'));
  };
  return { fetch, caches };
}

const parse = (bytes: Uint8Array<ArrayBuffer>): unknown => JSON.parse(decodeText(bytes));

describe('loadFile', () => {
  test('decodes a file that arrives in parts', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        for (const part of ['[1,', '2', ']']) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    });
    const { fetch, caches } = fakeFetch(new Response(body));
    await expect(loadFile('/x', parse, { fetch })).resolves.toEqual([1, 2]);
    expect(caches).toEqual(['default']);
  });

  test('loads a damaged file once more, past the cache', async () => {
    const { fetch, caches } = fakeFetch(new Response('[1,'), new Response('[1]'));
    await expect(loadFile('/x', parse, { fetch })).resolves.toEqual([1]);
    expect(caches).toEqual(['default', 'reload']);
  });

  test('throws for a file that stays damaged', async () => {
    const { fetch } = fakeFetch(new Response('[1,'), new Response(Uint8Array.of(0x5b, 0xff, 0x5d)));
    await expect(loadFile('/x', parse, { fetch })).rejects.toThrow();
  });

  test('throws for a missing file without loading it again', async () => {
    const { fetch, caches } = fakeFetch(new Response('', { status: 404 }));
    await expect(loadFile('/x', parse, { fetch })).rejects.toThrow('/x answered 404');
    expect(caches).toHaveLength(1);
  });
});

describe('decodeScript', () => {
  test.each(['', ' \n', '<!doctype html>'])('throws for %j', (text) => {
    expect(() => decodeScript(new TextEncoder().encode(text))).toThrow('A script is expected');
  });
});
