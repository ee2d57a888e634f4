import { describe, expect, test } from 'vitest';
import { numberOf, numberTerms } from '../../../../src/archive/related/term-numbers.ts';

describe('numberTerms', () => {
  test('numbers each term once, in the order in which they first occur', () => {
    const numbers = numberTerms(Uint32Array.of(7, 0, 7, 4_294_967_295, 0));
    expect(numbers.size).toBe(3);
    expect([7, 0, 4_294_967_295, 8].map((term) => numberOf(numbers, term))).toEqual([0, 1, 2, -1]);
  });

  test.each([0, 1, 2, 3, 1000])('finds each of %i terms whose last bits are the same, and no other', (count) => {
    const terms = Uint32Array.from({ length: count }, (_, index) => index * 65_536);
    const numbers = numberTerms(terms);
    expect(Array.from(terms, (term) => numberOf(numbers, term))).toEqual(Array.from(terms.keys()));
    expect(numberOf(numbers, 1)).toBe(-1);
  });
});
