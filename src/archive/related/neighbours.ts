import { UNIT, type PaperVector } from './weights.ts';

/** Receives two papers and their similarity: the dot product of their vectors, from 0 to `UNIT` squared. */
export type PairVisitor = (earlier: number, later: number, product: number) => void;

/**
 * Visits every pair of papers whose cosine is at least `floor`, ordered by the later one, then by the earlier one. An
 * inverted index of the papers so far finds them, so that only papers with a common term are compared.
 */
export function visitSimilarPairs(
  vectors: readonly PaperVector[],
  vocabularySize: number,
  floor: number,
  visit: PairVisitor,
): void {
  const least = Math.ceil(floor * UNIT * UNIT);
  const index = invertedIndex(vectors, vocabularySize);
  const products = new Int32Array(vectors.length);
  vectors.forEach(({ terms, weights }, later) => {
    for (let place = 0; place < terms.length; place += 1) {
      const weight = weights[place] ?? 0;
      if (weight === 0) continue;
      addProducts(index, terms[place] ?? 0, weight, products);
      indexTerm(index, terms[place] ?? 0, weight, later);
    }
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
  vocabularySize: number,
  visit: (chosen: number, other: number, product: number) => void,
): void {
  if (chosen.length === 0) return;
  const index = invertedIndex(vectors, vocabularySize);
  const products = new Int32Array(vectors.length);
  vectors.forEach(({ terms, weights }, paper) => {
    terms.forEach((term, place) => {
      const weight = weights[place] ?? 0;
      if (weight > 0) indexTerm(index, term, weight, paper);
    });
  });
  for (const paper of chosen) {
    const { terms, weights } = vectors[paper] ?? NO_TERMS;
    terms.forEach((term, place) => addProducts(index, term, weights[place] ?? 0, products));
    products.forEach((product, other) => {
      if (product > 0 && other !== paper) visit(paper, other, product);
    });
    products.fill(0);
  }
}

const NO_TERMS: PaperVector = { terms: new Uint32Array(), weights: new Uint16Array() };

/** The papers of each term and its weight in each of them; filled paper by paper. */
interface InvertedIndex {
  /** Offset of the first paper of a term in `papers`. */
  readonly starts: Uint32Array;
  /** How many papers of a term are filled in so far. */
  readonly filled: Uint32Array;
  readonly papers: Uint32Array;
  readonly weights: Uint16Array;
}

function invertedIndex(vectors: readonly PaperVector[], vocabularySize: number): InvertedIndex {
  const starts = new Uint32Array(vocabularySize + 1);
  for (const { terms, weights } of vectors) {
    terms.forEach((term, place) => {
      if (weights[place] !== 0) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    });
  }
  for (let term = 0; term < vocabularySize; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const total = starts[vocabularySize] ?? 0;
  return {
    starts,
    filled: new Uint32Array(vocabularySize),
    papers: new Uint32Array(total),
    weights: new Uint16Array(total),
  };
}

/** Adds a term's share to the dot products with the papers that have it. */
function addProducts(
  { starts, filled, papers, weights }: InvertedIndex,
  term: number,
  weight: number,
  products: Int32Array,
): void {
  const start = starts[term] ?? 0;
  const end = start + (filled[term] ?? 0);
  for (let place = start; place < end; place += 1) {
    const other = papers[place] ?? 0;
    products[other] = (products[other] ?? 0) + weight * (weights[place] ?? 0);
  }
}

/** Adds a paper to the papers of a term. */
function indexTerm(
  { starts, filled, papers, weights }: InvertedIndex,
  term: number,
  weight: number,
  paper: number,
): void {
  const count = filled[term] ?? 0;
  const place = (starts[term] ?? 0) + count;
  papers[place] = paper;
  weights[place] = weight;
  filled[term] = count + 1;
}
