import { describe, expect, test } from 'vitest';
import type { PagefindResult } from '../../../../../src/search/engine/pagefind/pagefind-answer.ts';
import { hasPhrase } from '../../../../../src/search/engine/pagefind/phrase-match.ts';
import { fragmentOf } from '../fake-shards.ts';

/** A paper whose words stand at some places, and whether its texts were loaded. */
function paperWith(places: { readonly words: readonly number[]; readonly phrase: readonly number[] }, people = '') {
  const state = { isLoaded: false };
  const result: PagefindResult = {
    id: 'a',
    score: 1,
    data: () => {
      state.isLoaded = true;
      return Promise.resolve({ ...fragmentOf('a'), meta: { title: 'Tide tables', day: '2025-01-01', people } });
    },
  };
  const found = { ofWords: { ...result, words: places.words }, ofPhrase: { ...result, words: places.phrase } };
  return { found, state };
}

describe('hasPhrase', () => {
  test.each([
    ['author', 'ada byron', { words: [7, 8], phrase: [7, 8] }],
    ['title', 'tide tables', { words: [0, 1, 9], phrase: [0, 1] }],
  ] as const)('loads no text of the %s where the places show %j', async (field, phrase, places) => {
    const { found, state } = paperWith(places);
    expect([await hasPhrase(field, phrase, found), state.isLoaded]).toEqual([true, false]);
  });

  test.each([
    ['author', 'ada byron', 'Ada Lovelace, Lord Byron', false],
    ['author', 'ada byron', 'Ada Lovelace, Adá Byron', true],
    ['author', 'ada byron', 'Adam Byron', false],
    ['title', 'tide table', '', true],
    ['title', 'tides tabled', '', true],
    ['title', 'tables tide', '', false],
  ] as const)('reads the %s for %j otherwise', async (field, phrase, people, isThere) => {
    const { found } = paperWith({ words: [0, 4, 5], phrase: [4, 5] }, people);
    expect(await hasPhrase(field, phrase, found)).toBe(isThere);
  });
});
