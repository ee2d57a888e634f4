import { describe, expect, test } from 'vitest';
import { readAnswer, type PagefindResult } from '../../../src/search/pagefind-answer.ts';
import { fragmentOf } from './fake-shards.ts';

function found(id: string, words: readonly string[], inTitle: readonly string[] = []): PagefindResult {
  return {
    id,
    data: () => Promise.resolve(fragmentOf(id)),
    scores: words.map((word) => ({ search_term: word, pagefind_tf: 0.5 })),
    verbose_meta_scores: inTitle.length === 0 ? [] : [{ field_weight: 5, matched_terms: inTitle }],
  };
}

const stems = (...terms: readonly string[]) => terms.map((term) => ({ term, idf: 2 }));

describe('readAnswer', () => {
  const idsOf = (results: readonly PagefindResult[], ...terms: readonly string[]) =>
    readAnswer({ results, query_term_idfs: stems(...terms) }, 100).results.map(({ id }) => id);

  test('keeps papers with every word, in text or title', () => {
    const results = [found('a', ['graph', 'network']), found('b', ['graph']), found('c', ['graph'], ['network'])];
    expect(idsOf(results, 'graph', 'network')).toEqual(['a', 'c']);
  });

  test('keeps papers apart that have only words that go on from one asked for', () => {
    const results = [
      found('a', ['formal']),
      found('b', ['form']),
      found('c', ['formul'], ['form']),
      found('d', ['for']),
    ];
    const answer = readAnswer({ results, query_term_idfs: stems('form') }, 100);
    expect(answer.results.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(answer.nearby().results.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(answer.nearby().results[0]?.parts()).toEqual([{ words: ['form'], weight: 0.5, isField: false }]);
  });

  test('finds a word whatever its marks', () => {
    expect(idsOf([found('a', ['fréchet']), found('b', ['frechet'])], 'frechet')).toEqual(['a', 'b']);
    expect(idsOf([found('a', ['fréchet']), found('b', ['frechet'])], 'fréchet')).toEqual(['a', 'b']);
  });

  test('takes what goes on from a word of a script without spaces', () => {
    expect(idsOf([found('a', ['拡散']), found('b', ['拡散モデル'])], '拡散')).toEqual(['a', 'b']);
  });

  test('drops papers that lack a word, or have only the beginning of it', () => {
    const results = [found('a', ['graph']), found('b', ['graph', 'net']), found('c', [])];
    expect(readAnswer({ results, query_term_idfs: stems('graph', 'network') }, 100).results).toEqual([]);
  });

  test('keeps all where no word is asked for', () => {
    expect(readAnswer({ results: [found('a', [])] }, 100).results).toHaveLength(1);
  });

  test.each([0, 1, 7, 50, 99, 100])('reads the number of papers with a word from its rarity: %i', (count) => {
    const idf = Math.fround(Math.log(1 + (100 - count + 0.5) / (count + 0.5)));
    const answer = readAnswer({ results: [], query_term_idfs: [{ term: 'x', idf }] }, 100);
    expect(answer.counts.get('x')).toEqual({ reached: count, kept: 0, found: 0 });
  });

  test('counts the papers that have a word as it is among those found', () => {
    const results = [found('a', ['form']), found('b', ['formal']), found('c', ['formal'])];
    const answer = readAnswer({ results, query_term_idfs: stems('form') }, 100);
    expect(answer.counts.get('form')).toMatchObject({ kept: 1, found: 3 });
    expect(answer.nearby().counts.get('form')).toMatchObject({ kept: 3, found: 3 });
  });

  test('tells which words a score is made of, without those that stand for none', () => {
    const results = [found('a', ['graph', 'graphem'], ['graph', 'graphit'])];
    expect(readAnswer({ results, query_term_idfs: stems('graph') }, 100).results[0]?.parts()).toEqual([
      { words: ['graph'], weight: 0.5, isField: false },
      { words: ['graph'], weight: 5, isField: true },
    ]);
  });

  test('takes a word for the longest that it goes on from', () => {
    const answer = readAnswer({ results: [found('a', ['graphs', 'gr2'])], query_term_idfs: stems('gr', 'graph') }, 100);
    expect(
      answer
        .nearby()
        .results[0]?.parts()
        .map(({ words }) => words),
    ).toEqual([['graph'], ['gr']]);
  });
});
