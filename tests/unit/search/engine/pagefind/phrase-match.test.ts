import { describe, expect, test } from 'vitest';
import type { PagefindResult } from '../../../../../src/search/engine/pagefind/pagefind-answer.ts';
import { papersWithPhrase } from '../../../../../src/search/engine/pagefind/phrase-match.ts';
import { fragmentOf } from '../fake-shards.ts';

const TEXTS = { title: 'Tide tables', people: 'Ada Lovelace, Lord Byron' };

/** Where the words of a phrase stand in a paper: all of them, those that Pagefind finds of the phrase, and the longest. */
interface Places {
  readonly words: readonly number[];
  readonly phrase?: readonly number[];
  readonly longest?: readonly number[];
  /** Words that are further spellings. */
  readonly also?: readonly string[];
}

/** Whether a paper has a phrase, and whether its texts were loaded. */
async function search(field: 'title' | 'author' | null, text: string, { words, phrase, longest, also = [] }: Places) {
  let isLoaded = false;
  const paper: PagefindResult = {
    id: 'a',
    score: 1,
    data: () => {
      isLoaded = true;
      const content = `${TEXTS.title} of α-fair waves ${TEXTS.people}`;
      return Promise.resolve({ ...fragmentOf('a'), content, meta: { ...TEXTS, day: '2025-01-01' } });
    },
    verbose_meta_scores: [{ field_name: 'also', field_weight: 1, matched_terms: also }],
  };
  const found = await papersWithPhrase(
    (asked) => {
      const places = asked === `"${text}"` ? phrase : longest;
      return Promise.resolve({ results: places === undefined ? [] : [{ ...paper, words: places }] });
    },
    { text, isPhrase: true, field },
    [{ ...paper, words }],
    {},
  );
  return { isFound: found.length > 0, isLoaded };
}

describe('papersWithPhrase', () => {
  test.each([
    ['author', 'ada byron', { words: [7, 8], phrase: [7, 8] }, true],
    ['title', 'tide tables', { words: [0, 1, 9], phrase: [0, 1] }, true],
    [null, 'tide tables', { words: [0, 3, 4], phrase: [3, 4] }, true],
    ['author', 'ada byron', { words: [5, 8], longest: [8] }, false],
    [null, 'ada byron', { words: [5, 8], longest: [8], also: ['adam'] }, false],
    [null, 'byron of', { words: [7, 8], longest: [8] }, false],
  ] as const)('loads no text of the %s for %j where places show it: %j', async (field, phrase, places, isFound) => {
    expect(await search(field, phrase, places)).toEqual({ isFound, isLoaded: false });
  });

  test.each([
    ['author', 'ada byron', { words: [0, 4, 5], phrase: [4, 5], longest: [5] }, false],
    ['author', 'ada byron', { words: [0, 1, 5, 8], phrase: [0, 1], longest: [1, 8] }, false],
    ['author', 'lord byron', { words: [0, 4, 5], phrase: [4, 5], longest: [5] }, true],
    ['author', 'lord byron', { words: [4, 5], longest: [5] }, true],
    ['title', 'tides tabled', { words: [0, 4, 5], phrase: [4, 5], longest: [5] }, true],
    ['title', 'tide tide', { words: [0, 1], phrase: [0, 1], longest: [0, 1] }, false],
    ['author', 'tables ada', { words: [1, 2], phrase: [1, 2], longest: [1], also: ['tabl'] }, false],
    ['title', 'fair waves', { words: [4, 5], phrase: [4, 6], longest: [5] }, false],
    [null, 'alpha-fair waves', { words: [4], also: ['alphafair'] }, true],
    [null, 'alpha-fair tide', { words: [0], also: ['alphafair'] }, false],
    [null, 'ada – lovelace', { words: [5, 6], phrase: [], longest: [6] }, true],
  ] as const)('reads the %s for %j otherwise: %j', async (field, phrase, places, isFound) => {
    expect(await search(field, phrase, places)).toEqual({ isFound, isLoaded: true });
  });
});
