import { countRows, type TermRows } from './term-rows.ts';

/** The length of a vector. */
export const UNIT = 4096;

/** From this many papers on, the frequencies of terms are stable enough to be kept. */
export const STABLE_SIZE = 2000;
/** A smaller archive counts frequencies anew whenever it has grown by a quarter, not every day. */
const GROWTH = 1.25;

/** Each further mention of a term adds less than the one before: BM25's saturation. */
const SATURATION = 1.2;
/** A phrase of two words is more specific than either word. */
const PHRASE_WEIGHT = 1.4;
/** Imagined further papers without any of the terms: they keep the rarity of terms from being overrated in a small archive. */
const UNSEEN_PAPERS = 50;
/** A term that occurs in more papers than a tenth of all plus ten is too common to count. */
const COMMON_SHARE = 0.1;
const COMMON_COUNT = 10;

/** How many of the first papers are counted together, so that vectors never change from `STABLE_SIZE` papers on. */
export function settledSize(size: number): number {
  return Math.min(STABLE_SIZE, steadySize(size));
}

/** What is known when the terms of papers are weighed. */
export interface KnownTerms {
  /** How many papers stand before them. */
  readonly before: number;
  /** How many of those have each term, by its number; counts on. */
  readonly frequencies: Uint32Array;
  /** How many of all papers are counted together. */
  readonly settled: number;
}

/**
 * Weighs the terms of papers by TF-IDF, as vectors of length `UNIT`: integers, so that sums do not depend on their order; 0 for
 * a term that is too common. The rarity of a term is counted over the papers of earlier days.
 * @param numbers those of all terms, in their order
 * @param days the index of the first paper of each paper's day
 */
export function weighTerms(
  papers: TermRows,
  numbers: Uint32Array,
  days: readonly number[],
  { before, frequencies, settled }: KnownTerms,
): Uint16Array {
  const { starts } = papers;
  const weights = new Uint16Array(numbers.length);
  let known = 0;
  const learnUntil = (end: number): void => {
    for (let place = starts[known] ?? 0; place < (starts[end] ?? 0); place += 1) {
      const term = numbers[place] ?? 0;
      frequencies[term] = (frequencies[term] ?? 0) + 1;
    }
    known = end;
  };
  for (let paper = 0; paper < countRows(papers); paper += 1) {
    learnUntil(Math.max(known, settled - before, days[paper] ?? 0));
    weighPaper(papers, paper, numbers, frequencies, before + known, weights);
  }
  return weights;
}

/** The size of the archive when it had last grown by a quarter. */
function steadySize(size: number): number {
  return size === 0 ? 0 : Math.floor(GROWTH ** Math.floor(Math.log(size) / Math.log(GROWTH) + 1e-9));
}

/** Fills in the weights of one paper. */
function weighPaper(
  { starts, words, counts }: TermRows,
  paper: number,
  numbers: Uint32Array,
  frequencies: Uint32Array,
  size: number,
  weights: Uint16Array,
): void {
  const most = COMMON_COUNT + COMMON_SHARE * size;
  const start = starts[paper] ?? 0;
  const firstPhrase = start + (words[paper] ?? 0);
  const exact = new Float64Array((starts[paper + 1] ?? 0) - start);
  let squares = 0;
  exact.forEach((_, index) => {
    const place = start + index;
    const frequency = Math.max(1, frequencies[numbers[place] ?? 0] ?? 0);
    if (frequency > most) return;
    const count = counts[place] ?? 0;
    const saturated = (count * (SATURATION + 1)) / (count + SATURATION);
    const rarity = Math.log((size + UNSEEN_PAPERS) / frequency);
    const weight = saturated * rarity * (place < firstPhrase ? 1 : PHRASE_WEIGHT);
    exact[index] = weight;
    squares += weight * weight;
  });
  const scale = squares === 0 ? 0 : UNIT / Math.sqrt(squares);
  exact.forEach((weight, index) => (weights[start + index] = Math.round(weight * scale)));
}
