import { describe, expect, test } from 'vitest';
import { rankAcross, type CountedAnswer } from '../../../src/search/relevance.ts';
import type { ScorePart, ShardResult } from '../../../src/search/shard-index.ts';
import { countOf } from './fake-shards.ts';

function resultOf(id: string, parts: readonly ScorePart[]): ShardResult {
  return { id, parts: () => parts, load: () => Promise.reject(new Error('not asked')) };
}

const inText = (word: string, weight: number): ScorePart => ({ words: [word], weight, isField: false });

function answerOf(papers: number, counts: Readonly<Record<string, number>>, ...results: ShardResult[]): CountedAnswer {
  const words = Object.entries(counts).map(([word, count]) => [word, countOf(count)] as const);
  return { papers, answer: { results, counts: new Map(words) } };
}

const idf = (papers: number, count: number): number => Math.log(1 + (papers - count + 0.5) / (count + 0.5));

describe('rankAcross', () => {
  test('weighs words by how rare they are everywhere', () => {
    // The word is rare in one shard and common in the other.
    const rareHere = answerOf(100, { tide: 1 }, resultOf('a', [inText('tide', 1)]));
    const commonHere = answerOf(100, { tide: 90 }, resultOf('b', [inText('tide', 1.2)]));
    const ranked = rankAcross([rareHere, commonHere]);
    expect(ranked.map(({ result }) => result.id)).toEqual(['b', 'a']);
    expect(ranked.map(({ score }) => score)).toEqual(
      [1.2, 1].map((weight) => expect.closeTo(1.8 * weight * idf(200, 91))),
    );
  });

  test('gives the scores that one index of all papers would', () => {
    const title = { words: ['m'], weight: 5, isField: true };
    const one = answerOf(100, { m: 10, n: 40 }, resultOf('a', [inText('m', 0.7), inText('n', 0.3), title]));
    const other = answerOf(300, { m: 2, n: 290 });
    const [M, N] = [idf(400, 12), idf(400, 330)];
    expect(rankAcross([one, other])[0]?.score).toBeCloseTo(1.8 * (M * 0.7 + N * 0.3) + 5 * M * (M / (M + N)) ** 2);
  });

  test('counts, of papers with a word or one that goes on from it, the share that was kept', () => {
    const answers = [
      { reached: 60, kept: 1, found: 4 },
      { reached: 40, kept: 0, found: 0 },
    ].map((count, place) => ({
      papers: 100,
      answer: { results: place === 0 ? [resultOf('a', [inText('m', 1)])] : [], counts: new Map([['m', count]]) },
    }));
    expect(rankAcross(answers)[0]?.score).toBeCloseTo(1.8 * idf(200, 25));
  });

  test('keeps the order of equal scores, and of results without parts', () => {
    const answers = ['a', 'b'].map((id) =>
      answerOf(10, { m: 5 }, resultOf(id, [inText('m', 1)]), resultOf(`${id}0`, [])),
    );
    expect(rankAcross(answers).map(({ result }) => result.id)).toEqual(['a', 'b', 'a0', 'b0']);
  });
});
