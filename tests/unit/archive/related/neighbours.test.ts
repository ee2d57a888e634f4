import { describe, expect, test } from 'vitest';
import { addProducts, indexTerms, type Vectors } from '../../../../src/archive/related/neighbours.ts';
import { numberOf, numberTerms } from '../../../../src/archive/related/term-numbers.ts';
import { packRows, unpackRows } from '../../../../src/archive/related/term-rows.ts';
import { UNIT } from '../../../../src/archive/related/weights.ts';

/** Papers by the weights of their terms. */
function vectorsOf(papers: readonly Readonly<Record<number, number>>[]): Vectors {
  const rows = papers.map((weights) => Uint32Array.from(Object.keys(weights), Number));
  return {
    ...unpackRows(packRows(rows.map((terms) => ({ terms, counts: new Uint8Array(terms.length), words: 0 })))),
    weights: Uint16Array.from(papers.flatMap(Object.values<number>), (weight) => weight * UNIT),
  };
}

/** The products of each paper with each of the chosen ones. */
function products(papers: Vectors, chosen: Vectors): number[][] {
  const numbers = numberTerms(chosen.terms);
  const own = chosen.terms.map((term) => numberOf(numbers, term));
  const index = indexTerms(chosen, own, numbers);
  return Array.from(papers.words, (_, row) => {
    const found = new Int32Array(chosen.words.length);
    addProducts(papers, row, index, found);
    return Array.from(found, (product) => product / UNIT ** 2);
  });
}

describe('addProducts', () => {
  const vectors = vectorsOf([{ 10: 1 }, { 10: 0.5, 11: 0.75 }, { 11: 1 }, { 13: 1 }, {}]);

  test('gives the dot product of a vector with every other one', () => {
    expect(
      products(
        vectors,
        vectorsOf([
          { 10: 0.5, 11: 0.5 },
          { 13: 0.25, 99: 1 },
        ]),
      ),
    ).toEqual([
      [0.5, 0],
      [0.625, 0],
      [0.5, 0],
      [0, 0.25],
      [0, 0],
    ]);
  });

  test('does not count terms of no weight', () => {
    expect(products(vectorsOf([{ 10: 0, 11: 1 }]), vectorsOf([{ 10: 1 }, { 10: 1, 11: 0 }]))).toEqual([[0, 0]]);
  });

  test('gives nothing where there are no papers', () => {
    expect(products(vectors, vectorsOf([]))).toEqual([[], [], [], [], []]);
    expect(products(vectorsOf([]), vectors)).toEqual([]);
  });
});
