import { numberOf, type TermNumbers } from './term-numbers.ts';
import { countRows, type TermRows } from './term-rows.ts';

/** Papers as vectors: of each, its terms and their weights. */
export interface Vectors extends TermRows {
  readonly weights: Uint16Array;
}

/** The papers of each term, in their order, and its weight in each of them; without terms of no weight. */
export interface TermIndex {
  /** Of the terms. */
  readonly numbers: TermNumbers;
  /** Where the papers of a term start; one more at the end. */
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly weights: Uint16Array;
}

/**
 * The index of some papers.
 * @param own the numbers of their terms, in their order
 */
export function indexTerms(vectors: Vectors, own: Uint32Array, numbers: TermNumbers): TermIndex {
  const starts = new Uint32Array(numbers.size + 1);
  vectors.weights.forEach((weight, place) => {
    const term = own[place] ?? 0;
    if (weight > 0) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < numbers.size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const total = starts[numbers.size] ?? 0;
  const [papers, weights] = [new Uint32Array(total), new Uint16Array(total)];
  const next = starts.slice();
  for (let paper = 0; paper < countRows(vectors); paper += 1)
    for (let place = vectors.starts[paper] ?? 0; place < (vectors.starts[paper + 1] ?? 0); place += 1) {
      const weight = vectors.weights[place] ?? 0;
      if (weight === 0) continue;
      const term = own[place] ?? 0;
      const entry = next[term] ?? 0;
      papers[entry] = paper;
      weights[entry] = weight;
      next[term] = entry + 1;
    }
  return { numbers, starts, papers, weights };
}

/**
 * Adds to the products of one paper with each indexed one what their vectors have in common; without a common term that is
 * nothing.
 */
export function addProducts(
  { starts, terms, weights }: Vectors,
  row: number,
  index: TermIndex,
  products: Int32Array,
): void {
  const end = starts[row + 1] ?? 0;
  for (let place = starts[row] ?? 0; place < end; place += 1) {
    const weight = weights[place] ?? 0;
    const term = weight === 0 ? -1 : numberOf(index.numbers, terms[place] ?? 0);
    if (term !== -1) addTerm(index, term, weight, products);
  }
}

function addTerm({ starts, papers, weights }: TermIndex, term: number, weight: number, products: Int32Array): void {
  const last = starts[term + 1] ?? 0;
  for (let entry = starts[term] ?? 0; entry < last; entry += 1) {
    const other = papers[entry] ?? 0;
    products[other] = (products[other] ?? 0) + weight * (weights[entry] ?? 0);
  }
}
