import { UNIT, type PaperVector } from './weights.ts';

/** Receives two papers and their similarity: the dot product of their vectors, from 0 to `UNIT` squared. */
export type PairVisitor = (earlier: number, later: number, product: number) => void;

/** The papers of each term, in their order, and its weight in each of them. */
export interface TermIndex {
  /** Offset of the first paper of a term in `papers`; one more at the end. */
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly weights: Uint16Array;
}

/** The inverted index of some papers, without terms of no weight. */
export function indexTerms(vectors: readonly PaperVector[], vocabularySize: number): TermIndex {
  const starts = new Uint32Array(vocabularySize + 1);
  forEachTerm(vectors, (term) => (starts[term + 1] = (starts[term + 1] ?? 0) + 1));
  for (let term = 0; term < vocabularySize; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const total = starts[vocabularySize] ?? 0;
  const [papers, weights] = [new Uint32Array(total), new Uint16Array(total)];
  const next = starts.slice();
  forEachTerm(vectors, (term, weight, paper) => {
    const place = next[term] ?? 0;
    papers[place] = paper;
    weights[place] = weight;
    next[term] = place + 1;
  });
  return { starts, papers, weights };
}

/**
 * Visits every pair of papers whose cosine is at least `floor`, ordered by the later one, then by the earlier one. Only papers
 * with a common term are compared.
 */
export function visitSimilarPairs(
  vectors: readonly PaperVector[],
  index: TermIndex,
  floor: number,
  visit: PairVisitor,
): void {
  const least = Math.ceil(floor * UNIT * UNIT);
  const products = new Int32Array(vectors.length);
  vectors.forEach((vector, later) => {
    addProducts(index, vector, later, products);
    for (let earlier = 0; earlier < later; earlier += 1) {
      const product = products[earlier] ?? 0;
      if (product >= least) visit(earlier, later, product);
    }
    products.fill(0, 0, later);
  });
}

/**
 * Visits every pair of one of the `chosen` papers with another paper that has a common term, however weak; a pair of two
 * chosen papers is visited twice.
 * @param chosen their places
 */
export function visitPairsOf(
  chosen: readonly number[],
  vectors: readonly PaperVector[],
  index: TermIndex,
  visit: (chosen: number, other: number, product: number) => void,
): void {
  const products = new Int32Array(vectors.length);
  for (const paper of chosen) {
    addProducts(index, vectors[paper] ?? NO_TERMS, vectors.length, products);
    products.forEach((product, other) => {
      if (product > 0 && other !== paper) visit(paper, other, product);
    });
    products.fill(0);
  }
}

const NO_TERMS: PaperVector = { terms: new Uint32Array(), weights: new Uint16Array() };

function forEachTerm(
  vectors: readonly PaperVector[],
  visit: (term: number, weight: number, paper: number) => void,
): void {
  vectors.forEach(({ terms, weights }, paper) => {
    for (let place = 0; place < terms.length; place += 1) {
      const weight = weights[place] ?? 0;
      if (weight > 0) visit(terms[place] ?? 0, weight, paper);
    }
  });
}

/** Adds to the dot products with each paper before `end` what the terms of a vector have in common with it. */
function addProducts(
  { starts, papers, weights }: TermIndex,
  { terms, weights: own }: PaperVector,
  end: number,
  products: Int32Array,
): void {
  for (let place = 0; place < terms.length; place += 1) {
    const weight = own[place] ?? 0;
    if (weight === 0) continue;
    const term = terms[place] ?? 0;
    const last = starts[term + 1] ?? 0;
    for (let row = starts[term] ?? 0; row < last; row += 1) {
      const other = papers[row] ?? 0;
      if (other >= end) break;
      products[other] = (products[other] ?? 0) + weight * (weights[row] ?? 0);
    }
  }
}
