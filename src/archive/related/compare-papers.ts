import { LEAST_PRODUCT, SIMILAR, type NearestLists } from './nearest-lists.ts';
import { addProducts, indexTerms, type Vectors } from './neighbours.ts';
import type { RelatablePaper } from './steps.ts';
import { numberOf, numberTerms, type TermNumbers } from './term-numbers.ts';
import { countRows, type TermRows } from './term-rows.ts';
import { settledSize, UNIT, weighTerms } from './weights.ts';

/** The least number of common terms, of average weight: a cosine says little about short texts. */
const LEAST_TERMS = 3;

/** How much of its similarity a pair keeps whose papers have topics, but none in common: what they share are then mere words. */
const APART = 0.6;

/** Papers, of which the first ones have been compared with each other. */
export interface Compared {
  /** All of them, by their first day. */
  readonly papers: readonly RelatablePaper[];
  /** How many terms each has. */
  readonly sizes: Uint32Array;
  readonly lists: NearestLists;
  /** The vectors of those that have been compared, in the same order. */
  readonly vectors: readonly Vectors[];
}

/** What comparing papers with each other and with all before gives. */
export interface Comparison {
  /** The weights of their terms, one paper after the other. */
  readonly weights: Uint16Array;
  /**
   * For each of them, three numbers for each entry of a list: the paper whose list it is, the other one, and its score. The lists
   * are its own, of papers before it, and those of papers before it that it enters.
   */
  readonly entries: readonly (readonly number[])[];
}

/**
 * Compares the next papers with each other and with all before, which fills the lists.
 * @param days the index of the first paper of each one's day
 */
export function comparePapers(rows: TermRows, days: readonly number[], compared: Compared): Comparison {
  const { papers, vectors, lists } = compared;
  const numbers = numberTerms(rows.terms);
  const before = vectors.reduce((sum, each) => sum + countRows(each), 0);
  const known = { before, frequencies: countFrequencies(vectors, numbers), settled: settledSize(papers.length) };
  const own = rows.terms.map((term) => numberOf(numbers, term));
  const chosen = { ...rows, weights: weighTerms(rows, own, days, known) };
  const index = indexTerms(chosen, own, numbers);
  const entries = Array.from(rows.words, (): number[] => []);
  const products = new Int32Array(entries.length);
  let paper = 0;
  for (const each of [...vectors, chosen])
    for (let row = 0; row < countRows(each); row += 1) {
      const found = entries[paper - before];
      for (const [other, score] of found ? lists.of(paper) : []) found?.push(paper, other, score);
      addProducts(each, row, index, products);
      enterLists(compared, paper, before, products, entries);
      products.fill(0);
      paper += 1;
    }
  return { weights: chosen.weights, entries };
}

/** How many papers have each of the numbered terms. */
function countFrequencies(vectors: readonly Vectors[], numbers: TermNumbers): Uint32Array {
  const frequencies = new Uint32Array(numbers.size);
  for (const { terms } of vectors)
    for (const term of terms) {
      const number = numberOf(numbers, term);
      if (number !== -1) frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
  return frequencies;
}

/** Enters a paper into the lists of those after it, from `first` on, and them into its own. */
function enterLists(
  compared: Compared,
  paper: number,
  first: number,
  products: Int32Array,
  entries: readonly number[][],
): void {
  const { bars } = compared.lists;
  for (let index = Math.max(0, paper - first + 1); index < products.length; index += 1) {
    const product = products[index] ?? 0;
    const later = first + index;
    if (product < (bars[paper] ?? 0) && product < (bars[later] ?? 0)) continue;
    const score = scoreOf(compared, paper, later, product);
    enterList(compared, later, paper, score);
    if (enterList(compared, paper, later, score)) entries[index]?.push(paper, later, score);
  }
}

function enterList({ papers, lists }: Compared, paper: number, other: number, score: number): boolean {
  return papers[other]?.withdrawn !== true && lists.offer(paper, other, score);
}

/** The score of two papers whose vectors have a product. */
function scoreOf({ papers, sizes }: Compared, some: number, other: number, product: number): number {
  const score = haveTopicsApart(papers[some]?.topics, papers[other]?.topics) ? Math.floor(product * APART) : product;
  const terms = Math.sqrt((sizes[some] ?? 0) * (sizes[other] ?? 0));
  return score >= LEAST_PRODUCT && product * terms >= LEAST_TERMS * UNIT * UNIT ? score + SIMILAR : score;
}

/** Whether both papers have topics, and none in common. */
function haveTopicsApart(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.length > 0 && others.length > 0 && !some.some((topic) => others.includes(topic));
}
