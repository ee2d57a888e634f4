import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinRows, packRows, unpackRows, type TermRows } from '../../../../src/archive/related/term-rows.ts';
import type { PaperTerms } from '../../../../src/archive/related/terms.ts';

const PAPERS = fc.array(
  fc
    .array(fc.tuple(fc.nat({ max: 0xffffffff }), fc.integer({ min: 1, max: 255 })), { maxLength: 4 })
    .map((terms): PaperTerms => ({
      terms: Uint32Array.from(terms, ([term]) => term),
      counts: Uint8Array.from(terms, ([, count]) => count),
      words: Math.ceil(terms.length / 2),
    })),
  { maxLength: 5 },
);

function papersOf({ starts, words, terms, counts }: TermRows): PaperTerms[] {
  return Array.from(words, (count, row) => ({
    terms: terms.slice(starts[row], starts[row + 1]),
    counts: counts.slice(starts[row], starts[row + 1]),
    words: count,
  }));
}

describe('unpackRows', () => {
  test('gives what was packed', () => {
    fc.assert(
      fc.property(PAPERS, (papers) => {
        expect(papersOf(unpackRows(packRows(papers)))).toEqual(papers);
      }),
    );
  });
});

describe('joinRows', () => {
  test('has the papers of all rows, in their order', () => {
    fc.assert(
      fc.property(fc.array(PAPERS, { maxLength: 4 }), (all) => {
        const joined = joinRows(all.map((papers) => unpackRows(packRows(papers))));
        expect(papersOf(joined)).toEqual(all.flat());
      }),
    );
  });
});
