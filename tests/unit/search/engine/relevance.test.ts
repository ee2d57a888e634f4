import { describe, expect, test } from 'vitest';
import { rankAcross, type CountedAnswer } from '../../../../src/search/engine/relevance.ts';
import type { ScorePart, ShardResult } from '../../../../src/search/engine/shard-index.ts';

/** A result with the score that its shard gives it. */
function resultOf(id: string, parts: readonly ScorePart[], score: number): ShardResult {
  return {
    id,
    score,
    parts: () => parts,
    hasWholeWords: () => true,
    load: () => Promise.reject(new Error('not asked')),
  };
}

const inText = (word: string, weight: number): ScorePart => ({ words: [word], weight, isField: false });

function answerOf(papers: number, counts: Readonly<Record<string, number>>, ...results: ShardResult[]): CountedAnswer {
  return { papers, answer: { results, counts: new Map(Object.entries(counts)) } };
}

const idf = (papers: number, count: number): number => Math.log(1 + (papers - count + 0.5) / (count + 0.5));

describe('rankAcross', () => {
  test('weights words by their frequency in all shards', () => {
    // The same word is rare in one shard and common in the other.
    const rareHere = answerOf(100, { tide: 1 }, resultOf('a', [inText('tide', 1)], idf(100, 1)));
    const commonHere = answerOf(100, { tide: 90 }, resultOf('b', [inText('tide', 1.2)], 1.2 * idf(100, 90)));
    const ranked = rankAcross([rareHere, commonHere]);
    expect(ranked.map(({ result }) => result.id)).toEqual(['b', 'a']);
    expect(ranked.map(({ score }) => score)).toEqual(
      [1.2 * idf(200, 91), idf(200, 91)].map((score) => expect.closeTo(score)),
    );
  });

  test('computes the scores of one index of all papers', () => {
    const [m, n] = [idf(100, 10), idf(100, 40)];
    const title = { words: ['m'], weight: 5, isField: true };
    const local = m * 0.7 + n * 0.3 + 5 * m * (m / (m + n)) ** 2;
    const one = answerOf(100, { m: 10, n: 40 }, resultOf('a', [inText('m', 0.7), inText('n', 0.3), title], local));
    const other = answerOf(300, { m: 2, n: 290 });
    const [M, N] = [idf(400, 12), idf(400, 330)];
    expect(rankAcross([one, other])[0]?.score).toBeCloseTo(M * 0.7 + N * 0.3 + 5 * M * (M / (M + N)) ** 2);
  });

  test('keeps a factor that the parts do not explain, and the order of equal scores', () => {
    const first = answerOf(10, { m: 5 }, resultOf('a', [inText('m', 1)], 1.8 * idf(10, 5)));
    const second = answerOf(10, { m: 5 }, resultOf('b', [inText('m', 1)], 1.8 * idf(10, 5)));
    const ranked = rankAcross([first, second]);
    expect(ranked.map(({ result }) => result.id)).toEqual(['a', 'b']);
    expect(ranked[0]?.score).toBeCloseTo(1.8 * idf(20, 10));
  });

  test('keeps the scores of results without parts', () => {
    expect(rankAcross([answerOf(10, {}, resultOf('a', [], 3))]).map(({ score }) => score)).toEqual([3]);
  });
});
