import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/vectors/seeded-random.ts';
import { rightSingularVectors, type SparseRows } from '../../../src/vectors/truncated-svd.ts';

/** Rows of a matrix as sparse ones. */
function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const entries = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [[column, value] as const])));
  return {
    width: rows[0]?.length ?? 0,
    starts: Uint32Array.from([0, ...entries.map((_, index) => entries.slice(0, index + 1).flat().length)]),
    columns: Uint32Array.from(entries.flat(), ([column]) => column),
    values: Float64Array.from(entries.flat(), ([, value]) => value),
  };
}

/** The sum of orthogonal outer products: a matrix whose singular values are known. */
const KNOWN = sparse([
  [3, 0, 0, 0],
  [0, 0, 2, 0],
  [0, 1, 0, 0],
  [0, 0, 0, 0],
]);

describe('rightSingularVectors', () => {
  test('gives the largest singular values, descending', () => {
    const { values } = rightSingularVectors(KNOWN, 3, seededRandom(1));
    expect([...values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([3, 2, 1]);
  });

  test('gives for each column its numbers in the vectors, whose sign is open', () => {
    const { vectors } = rightSingularVectors(KNOWN, 2, seededRandom(1));
    expect(Array.from(vectors, (value) => Math.abs(Math.round(value * 1e9) / 1e9))).toEqual([1, 0, 0, 0, 0, 1, 0, 0]);
  });

  test('keeps the lengths of rows where the rank suffices', () => {
    const random = seededRandom(7);
    const factors = Array.from({ length: 30 }, () => [random(), random(), random()]);
    const directions = Array.from({ length: 3 }, () => Array.from({ length: 12 }, () => random() - 0.5));
    const rows = factors.map((factor) =>
      Array.from({ length: 12 }, (_, column) =>
        factor.reduce((sum, part, index) => sum + part * (directions[index]?.[column] ?? 0), 0),
      ),
    );
    const { vectors } = rightSingularVectors(sparse(rows), 3, seededRandom(1));
    for (const row of rows) {
      const reduced = [0, 1, 2].map((each) =>
        row.reduce((sum, value, column) => sum + value * (vectors[column * 3 + each] ?? 0), 0),
      );
      expect(Math.hypot(...reduced)).toBeCloseTo(Math.hypot(...row), 9);
    }
  });

  test('gives 0 for singular values that a matrix does not have', () => {
    const { values, vectors } = rightSingularVectors(sparse([[0, 2]]), 3, seededRandom(1));
    expect([...values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([2, 0, 0]);
    expect(vectors.every(Number.isFinite)).toBe(true);
  });

  test('gives the same for the same seed', () => {
    const once = () => rightSingularVectors(KNOWN, 3, seededRandom(5)).vectors;
    expect(once()).toEqual(once());
  });
});
