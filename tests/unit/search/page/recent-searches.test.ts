import { afterEach, describe, expect, test, vi } from 'vitest';
import { RecentSearches } from '../../../../src/search/page/recent-searches.ts';

const KEY = 'daybook:searches:/';

afterEach(() => vi.unstubAllGlobals());

/** A storage that holds a text under the key of the last searches. */
function stubStorage(text: string): Map<string, string> {
  const kept = new Map([[KEY, text]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

describe('the last searches', () => {
  test.each([
    ['no JSON', '{'],
    ['no list', '{"length":3}'],
    ['no texts', '[1,null,{"a":1}]'],
    ['no query strings', '["","clouds","javascript:alert(1)","//example.org/?q=clouds"]'],
  ])('are none where what is kept is %s', (_, text) => {
    stubStorage(text);
    expect(new RecentSearches('/').list()).toEqual([]);
  });

  test('are the newest eight, each once', () => {
    stubStorage(JSON.stringify(Array.from({ length: 20 }, (_, index) => `?q=${index}`)));
    const searches = new RecentSearches('/');
    searches.add('?q=3');
    searches.add('?q=clouds');
    expect(searches.list()).toEqual(['?q=clouds', '?q=3', '?q=0', '?q=1', '?q=2', '?q=4', '?q=5', '?q=6']);
  });

  test('are none where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    const searches = new RecentSearches('/');
    searches.add('?q=clouds');
    searches.clear();
    expect(searches.list()).toEqual([]);
  });
});
