import { describe, expect, test } from 'vitest';
import { indexTerms, visitPairsOf, visitSimilarPairs } from '../../../../src/archive/related/neighbours.ts';
import { UNIT, type PaperVector } from '../../../../src/archive/related/weights.ts';

function vector(weights: Readonly<Record<number, number>>): PaperVector {
  return {
    terms: Uint32Array.from(Object.keys(weights), Number),
    weights: Uint16Array.from(Object.values(weights), (weight) => weight * UNIT),
  };
}

function pairs(vectors: readonly PaperVector[], floor: number): [number, number, number][] {
  const found: [number, number, number][] = [];
  visitSimilarPairs(vectors, indexTerms(vectors, 5), floor, (earlier, later, product) =>
    found.push([earlier, later, product / UNIT ** 2]),
  );
  return found;
}

describe('visitSimilarPairs', () => {
  const vectors = [vector({ 0: 1 }), vector({ 0: 0.5, 1: 0.75 }), vector({ 1: 1 }), vector({ 3: 1 }), vector({})];

  test('gives the dot product of every two vectors with a common term', () => {
    expect(pairs(vectors, 0.01)).toEqual([
      [0, 1, 0.5],
      [1, 2, 0.75],
    ]);
  });

  test('leaves out pairs below the threshold', () => {
    expect(pairs(vectors, 0.75)).toEqual([[1, 2, 0.75]]);
  });

  test('does not count terms of no weight', () => {
    expect(pairs([vector({ 0: 0, 1: 1 }), vector({ 0: 1 })], 0.01)).toEqual([]);
  });
});

describe('visitPairsOf', () => {
  const vectors = [vector({ 0: 1 }), vector({ 0: 0.5, 1: 0.75 }), vector({ 1: 1 }), vector({ 3: 1 }), vector({})];

  function pairsOf(chosen: readonly number[]): [number, number, number][] {
    const found: [number, number, number][] = [];
    visitPairsOf(chosen, vectors, indexTerms(vectors, 5), (index, other, product) =>
      found.push([index, other, product / UNIT ** 2]),
    );
    return found;
  }

  test('gives every other paper that has a term in common with a chosen one', () => {
    expect(pairsOf([1])).toEqual([
      [1, 0, 0.5],
      [1, 2, 0.75],
    ]);
    expect(pairsOf([0, 1])).toEqual([
      [0, 1, 0.5],
      [1, 0, 0.5],
      [1, 2, 0.75],
    ]);
  });

  test('gives nothing for papers that share no term, and for none', () => {
    expect(pairsOf([3, 4])).toEqual([]);
    expect(pairsOf([])).toEqual([]);
  });
});
