import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../../../src/compare-text.ts';
import { createLists, LEAST_PRODUCT, MOST_RELATED, SIMILAR } from '../../../../src/archive/related/nearest-lists.ts';

const IDS = ['e', 'a', 'h', 'c', 'g', 'b', 'f', 'd'];
const OTHERS = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7]);
const SCORES = fc.constantFrom(0, 1, 9, SIMILAR + LEAST_PRODUCT, SIMILAR + LEAST_PRODUCT + 1);

describe('createLists', () => {
  test('keeps the similar papers with the highest scores, or else the single nearest one, ties by id', () => {
    fc.assert(
      fc.property(OTHERS, fc.array(SCORES, { minLength: 7, maxLength: 7 }), (others, scores) => {
        const lists = createLists(IDS);
        const offered = others.map((other): [number, number] => [other, scores[other - 1] ?? 0]);
        const entered = offered.filter(([other, score]) => {
          const mayEnter = score % SIMILAR >= (lists.bars[0] ?? 0) || score === 0;
          const enters = lists.offer(0, other, score);
          expect(mayEnter || !enters).toBe(true);
          return enters;
        });
        const ranked = offered.toSorted(
          ([a, score], [b, least]) => least - score || compareText(IDS[a] ?? '', IDS[b] ?? ''),
        );
        const similar = ranked.filter(([, score]) => score >= SIMILAR).slice(0, MOST_RELATED);
        expect(lists.of(0)).toEqual(similar.length > 0 ? similar : ranked.slice(0, 1));
        expect(entered).toEqual(expect.arrayContaining([...lists.of(0)]));
        expect(lists.of(1)).toEqual([]);
      }),
    );
  });
});
