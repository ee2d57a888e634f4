import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** A sparse matrix, row by row. */
export interface SparseRows {
  /** How many columns it has. */
  readonly width: number;
  /** Offset of the first entry of each row; one more at the end. */
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/** The largest singular values of a matrix, with the vectors on the side of its columns. */
export interface RightSingularVectors {
  /** Descending. */
  readonly values: Float64Array;
  /** For each column of the matrix a row: its number in each of the vectors. */
  readonly vectors: Float64Array;
}

/** Directions beyond those that are asked for: they make the last of these exact. */
const OVERSAMPLING = 32;
/**
 * Each round of subspace iteration sharpens the larger singular values against the smaller ones. Those of texts decrease slowly:
 * after fewer rounds, the last directions depend on the seed.
 */
const ROUNDS = 24;
/** Below this share of the largest, an eigenvalue is nothing but rounding. */
const NEGLIGIBLE = 1e-13;

/**
 * Truncated singular value decomposition of a sparse matrix by randomised subspace iteration (Halko, Martinsson and Tropp 2011).
 * @param rank how many singular values; where the matrix has fewer, the others are 0, and so are their vectors
 * @param random a seeded source of numbers in [0, 1): the same seed gives the same result
 */
export function rightSingularVectors(rows: SparseRows, rank: number, random: () => number): RightSingularVectors {
  const size = rank + OVERSAMPLING;
  let basis = orthonormal(
    Float64Array.from({ length: rows.width * size }, () => random() - 0.5),
    size,
  );
  for (let round = 0; round < ROUNDS; round += 1) basis = orthonormal(multiplySquare(rows, basis, size), size);
  const { values, vectors } = eigenvectors(inner(basis, multiplySquare(rows, basis, size), size), size);
  return {
    values: values.slice(0, rank).map((value) => Math.sqrt(Math.max(0, value))),
    vectors: combine(basis, size, vectors, rank),
  };
}

/** `XᵀXQ`: the rows of a matrix X, and a matrix Q with a row for each column of X. */
function multiplySquare({ starts, columns, values }: SparseRows, basis: Float64Array, size: number): Float64Array {
  const product = new Float64Array(basis.length);
  const row = new Float64Array(size);
  for (let index = 0; index + 1 < starts.length; index += 1) {
    row.fill(0);
    const [start = 0, end = 0] = starts.subarray(index, index + 2);
    for (let place = start; place < end; place += 1) {
      const [offset, value] = [(columns[place] ?? 0) * size, values[place] ?? 0];
      for (let each = 0; each < size; each += 1) row[each] = (row[each] ?? 0) + value * (basis[offset + each] ?? 0);
    }
    for (let place = start; place < end; place += 1) {
      const [offset, value] = [(columns[place] ?? 0) * size, values[place] ?? 0];
      for (let each = 0; each < size; each += 1)
        product[offset + each] = (product[offset + each] ?? 0) + value * (row[each] ?? 0);
    }
  }
  return product;
}

/** Orthonormal columns that span what the columns of a matrix do; 0 in place of those that depend on others. */
function orthonormal(matrix: Float64Array, size: number): Float64Array {
  const { values, vectors } = eigenvectors(inner(matrix, matrix, size), size);
  const least = (values[0] ?? 0) * NEGLIGIBLE;
  const scaled = vectors.map((value, place) => {
    const length = values[place % size] ?? 0;
    return length > least ? value / Math.sqrt(length) : 0;
  });
  return combine(matrix, size, scaled, size);
}

/** `AᵀB` of two matrices with `size` columns. */
function inner(first: Float64Array, second: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let offset = 0; offset < first.length; offset += size) {
    for (let row = 0; row < size; row += 1) {
      const value = first[offset + row] ?? 0;
      if (value === 0) continue;
      const target = row * size;
      for (let column = 0; column < size; column += 1)
        product[target + column] = (product[target + column] ?? 0) + value * (second[offset + column] ?? 0);
    }
  }
  return product;
}

/** The first `count` columns of the product of a matrix with `size` columns and a square one. */
function combine(matrix: Float64Array, size: number, square: Float64Array, count: number): Float64Array {
  const height = matrix.length / size;
  const product = new Float64Array(height * count);
  for (let row = 0; row < height; row += 1) {
    for (let each = 0; each < size; each += 1) {
      const value = matrix[row * size + each] ?? 0;
      if (value === 0) continue;
      for (let column = 0; column < count; column += 1)
        product[row * count + column] =
          (product[row * count + column] ?? 0) + value * (square[each * size + column] ?? 0);
    }
  }
  return product;
}

/** Eigenvalues of a symmetric matrix, descending, and their vectors as its columns. */
function eigenvectors(
  square: Float64Array,
  size: number,
): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const matrix = Matrix.from1DArray(size, size, square);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const order = realEigenvalues
    .map((_, index) => index)
    .toSorted((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0));
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let row = 0; row < size; row += 1) vectors[row * size + to] = eigenvectorMatrix.get(row, from);
  });
  return { values: Float64Array.from(order, (from) => realEigenvalues[from] ?? 0), vectors };
}
