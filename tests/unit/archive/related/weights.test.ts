import { describe, expect, test } from 'vitest';
import { packRows, unpackRows } from '../../../../src/archive/related/term-rows.ts';
import { settledSize, STABLE_SIZE, UNIT, weighTerms } from '../../../../src/archive/related/weights.ts';
import type { PaperTerms } from '../../../../src/archive/related/terms.ts';

function terms(
  numbers: readonly number[],
  counts: readonly number[] = numbers.map(() => 1),
  words = numbers.length,
): PaperTerms {
  return { terms: Uint32Array.from(numbers), counts: Uint8Array.from(counts), words };
}

/** The weights of each paper; its terms are numbers already. */
function weigh(papers: readonly PaperTerms[], days: readonly number[]): number[][] {
  const rows = unpackRows(packRows(papers));
  const frequencies = new Uint32Array(Math.max(0, ...rows.terms) + 1);
  const known = { before: 0, frequencies, settled: settledSize(papers.length) };
  const weights = weighTerms(rows, rows.terms, days, known);
  return papers.map((_, row) => [...weights.slice(rows.starts[row], rows.starts[row + 1])]);
}

const sameDay = (papers: readonly PaperTerms[]): number[] => papers.map(() => 0);

describe('weighTerms', () => {
  test('makes every vector of one length', () => {
    const papers = [terms([0, 1, 2]), terms([0, 3], [4, 1]), terms([1])];
    for (const weights of weigh(papers, sameDay(papers))) {
      expect(Math.hypot(...weights)).toBeCloseTo(UNIT, -1);
    }
  });

  test('gives more weight to rarer terms, to more frequent ones, and to phrases', () => {
    const papers = [terms([0, 1]), terms([0, 2]), terms([3, 4], [1, 3]), terms([5, 6], [1, 1], 1)];
    const [rare, , often, phrase] = weigh(papers, sameDay(papers));
    for (const pair of [rare, often, phrase]) expect(pair?.[1]).toBeGreaterThan(pair?.[0] ?? 0);
  });

  test('gives no weight to terms that most papers have', () => {
    const papers = Array.from({ length: 30 }, (_, index) => terms([0, index + 1]));
    expect(weigh(papers, sameDay(papers)).map(([first]) => first)).toEqual(papers.map(() => 0));
  });

  test('gives a paper without terms no weights', () => {
    expect(weigh([terms([])], [0])).toEqual([[]]);
  });

  test('counts the frequency of a term in papers of earlier days only', () => {
    const settled = Array.from({ length: STABLE_SIZE }, (_, index) => terms([0, index + 2]));
    const day = (term: number): PaperTerms[] => Array.from({ length: 300 }, () => terms([1, term]));
    const papers = [...settled, ...day(0), ...day(0)];
    const days = papers.map((_, index) =>
      index < settled.length ? 0 : settled.length + (index < settled.length + 300 ? 0 : 300),
    );
    const all = weigh(papers, days);
    const before = weigh(papers.slice(0, -300), days.slice(0, -300));
    expect(all.slice(0, -300)).toEqual(before);
    // The word that nobody had before is rare on its first day, and common on the next one.
    expect(all[STABLE_SIZE]?.[0]).toBeGreaterThan(0);
    expect(all.at(-1)?.[0]).toBe(0);
  });

  test('counts frequencies anew in a small archive only when it has grown by a quarter', () => {
    const ofSize = (size: number) => {
      const papers = Array.from({ length: size }, (_, index) => terms([index % 5, index + 5]));
      return weigh(papers, [...papers.keys()]).slice(0, 20);
    };
    // 1.25 to the power of 20 is 86.7, to the power of 21 it is 108.4.
    expect(ofSize(108)).toEqual(ofSize(87));
    expect(ofSize(109)).not.toEqual(ofSize(108));
  });
});
