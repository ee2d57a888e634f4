import { describe, expect, test } from 'vitest';
import { readAnswer, type PagefindResult } from '../../../../../src/search/engine/pagefind/pagefind-answer.ts';
import { fragmentOf } from '../fake-shards.ts';

function found(id: string, words: readonly string[], inTitle: readonly string[] = []): PagefindResult {
  return {
    id,
    score: 1,
    data: () => Promise.resolve(fragmentOf(id)),
    scores: words.map((word) => ({ search_term: word, idf: 2, pagefind_tf: 0.5 })),
    verbose_meta_scores: inTitle.length === 0 ? [] : [{ field_weight: 5, matched_terms: inTitle }],
  };
}

const stems = (...terms: readonly string[]) => terms.map((term) => ({ term, idf: 2 }));

describe('readAnswer', () => {
  test('keeps papers that contain every word, whole or as a prefix', () => {
    const results = [
      found('a', ['graph', 'network']),
      found('b', ['graphs', 'networks']),
      found('c', ['graph'], ['network']),
    ];
    const answer = readAnswer({ results, query_term_idfs: stems('graph', 'network') }, 100);
    expect(answer.results.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('drops papers that lack a word or contain only a shorter one', () => {
    const results = [found('a', ['graph']), found('b', ['graph', 'net']), found('c', [])];
    expect(readAnswer({ results, query_term_idfs: stems('graph', 'network') }, 100).results).toEqual([]);
  });

  test.each([
    ['form', ['form'], true],
    ['form', ['formal'], false],
    ['拡散', ['拡散モデル'], true],
  ])('%j matches a whole word of %j: %j', (term, words, isWhole) => {
    for (const result of [found('a', words), found('a', [], words)]) {
      const { results } = readAnswer({ results: [result], query_term_idfs: stems(term) }, 100);
      expect(results[0]?.hasWholeWords()).toBe(isWhole);
    }
  });

  test('keeps every paper for a query without words', () => {
    expect(readAnswer({ results: [found('a', [])] }, 100).results).toHaveLength(1);
  });

  test.each([0, 1, 7, 50, 99, 100])('computes the document frequency from its inverse: %i', (count) => {
    const idf = Math.fround(Math.log(1 + (100 - count + 0.5) / (count + 0.5)));
    expect(readAnswer({ results: [], query_term_idfs: [{ term: 'x', idf }] }, 100).counts.get('x')).toBe(count);
  });

  test('lists the parts of a score with the query words that they match', () => {
    const answer = readAnswer({ results: [found('a', ['graphs'], ['graph'])], query_term_idfs: stems('graph') }, 100);
    expect(answer.results[0]?.parts()).toEqual([
      { words: ['graph'], weight: 0.5, isField: false },
      { words: ['graph'], weight: 5, isField: true },
    ]);
  });
});
