import { describe, expect, test } from 'vitest';
import { STABLE_SIZE, UNIT, weighTerms } from '../../../../src/archive/related/weights.ts';
import type { PaperTerms } from '../../../../src/archive/related/terms.ts';

function terms(
  numbers: readonly number[],
  counts: readonly number[] = numbers.map(() => 1),
  words = numbers.length,
): PaperTerms {
  return { terms: Uint32Array.from(numbers), counts: Uint8Array.from(counts), words };
}

const sameDay = (papers: readonly PaperTerms[]): number[] => papers.map(() => 0);

describe('weighTerms', () => {
  test('makes every vector of one length', () => {
    const papers = [terms([0, 1, 2]), terms([0, 3], [4, 1]), terms([1])];
    for (const { weights } of weighTerms(papers, sameDay(papers), 4)) {
      expect(Math.hypot(...weights)).toBeCloseTo(UNIT, -1);
    }
  });

  test('gives more weight to rarer terms, to more frequent ones, and to phrases', () => {
    const papers = [terms([0, 1]), terms([0, 2]), terms([3, 4], [1, 3]), terms([5, 6], [1, 1], 1)];
    const [rare, , often, phrase] = weighTerms(papers, sameDay(papers), 7).map(({ weights }) => [...weights]);
    for (const pair of [rare, often, phrase]) expect(pair?.[1]).toBeGreaterThan(pair?.[0] ?? 0);
  });

  test('gives no weight to terms that most papers have', () => {
    const papers = Array.from({ length: 30 }, (_, index) => terms([0, index + 1]));
    expect(weighTerms(papers, sameDay(papers), 31).map(({ weights }) => weights[0])).toEqual(papers.map(() => 0));
  });

  test('gives a paper without terms no weights', () => {
    expect(weighTerms([terms([])], [0], 0)[0]?.weights).toHaveLength(0);
  });

  test('counts the frequency of a term in papers of earlier days only', () => {
    const settled = Array.from({ length: STABLE_SIZE }, (_, index) => terms([0, index + 2]));
    const day = (term: number): PaperTerms[] => Array.from({ length: 300 }, () => terms([1, term]));
    const papers = [...settled, ...day(0), ...day(0)];
    const days = papers.map((_, index) =>
      index < settled.length ? 0 : settled.length + (index < settled.length + 300 ? 0 : 300),
    );
    const size = STABLE_SIZE + 2;
    const all = weighTerms(papers, days, size);
    const before = weighTerms(papers.slice(0, -300), days.slice(0, -300), size);
    expect(all.slice(0, -300)).toEqual(before);
    // The word that nobody had before is rare on its first day, and common on the next one.
    expect(all[STABLE_SIZE]?.weights[0]).toBeGreaterThan(0);
    expect(all.at(-1)?.weights[0]).toBe(0);
  });

  test('counts frequencies anew in a small archive only when it has grown by a quarter', () => {
    const ofSize = (size: number) => {
      const papers = Array.from({ length: size }, (_, index) => terms([index % 5, index + 5]));
      const vectors = weighTerms(
        papers,
        papers.map((_, index) => index),
        size + 5,
      );
      return vectors.slice(0, 20);
    };
    // 1.25 to the power of 20 is 86.7, to the power of 21 it is 108.4.
    expect(ofSize(108)).toEqual(ofSize(87));
    expect(ofSize(109)).not.toEqual(ofSize(108));
  });
});
