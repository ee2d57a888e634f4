import type { PaperTerms } from './terms.ts';

/** A paper as a vector: terms and their weights, of which the squares add up to the square of `UNIT`. */
export interface PaperVector {
  readonly terms: Uint32Array;
  /** Whole numbers, so that sums do not depend on an order; 0 for a term that does not count. */
  readonly weights: Uint16Array;
}

/** The length of a vector. */
export const UNIT = 4096;

/** So many papers make the frequencies of terms known well enough. */
export const SETTLED_SIZE = 2000;
/** A younger archive learns anew whenever it has grown by a quarter, and not every day. */
const GROWTH = 1.25;

/** A further mention of a term adds less than the one before: BM25's saturation. */
const SATURATION = 1.2;
/** Two words side by side tell more than each of them. */
const PHRASE_WEIGHT = 1.4;
/** A small archive is a small part of what there is: as many further papers, without any of its terms, are reckoned with. */
const UNSEEN_PAPERS = 50;
/** A term that more papers have than a tenth, and ten, tells nothing. */
const COMMON_SHARE = 0.1;
const COMMON_COUNT = 10;

/**
 * Weighs the terms of papers by TF-IDF. How rare a term is, the papers of earlier days tell: a vector never changes for
 * what is added later, once the archive has `SETTLED_SIZE` papers. The first papers learn from each other.
 * @param papers by day
 * @param days the index of the first paper of each paper's day
 */
export function weighTerms(
  papers: readonly PaperTerms[],
  days: readonly number[],
  vocabularySize: number,
): PaperVector[] {
  const settled = Math.min(SETTLED_SIZE, steadySize(papers.length));
  const frequencies = new Uint32Array(vocabularySize);
  let known = 0;
  const learnUntil = (end: number): void => {
    for (; known < end; known += 1)
      for (const term of papers[known]?.terms ?? []) frequencies[term] = (frequencies[term] ?? 0) + 1;
  };
  return papers.map((paper, index) => {
    learnUntil(Math.max(settled, days[index] ?? 0));
    return { terms: paper.terms, weights: weights(paper, frequencies, known) };
  });
}

/** The size that an archive had when it last had grown by a quarter. */
function steadySize(size: number): number {
  return size === 0 ? 0 : Math.floor(GROWTH ** Math.floor(Math.log(size) / Math.log(GROWTH) + 1e-9));
}

function weights({ terms, counts, words }: PaperTerms, frequencies: Uint32Array, size: number): Uint16Array {
  const most = COMMON_COUNT + COMMON_SHARE * size;
  const exact = new Float64Array(terms.length);
  let squares = 0;
  terms.forEach((term, index) => {
    const frequency = Math.max(1, frequencies[term] ?? 0);
    if (frequency > most) return;
    const count = counts[index] ?? 0;
    const saturated = (count * (SATURATION + 1)) / (count + SATURATION);
    const weight = saturated * Math.log((size + UNSEEN_PAPERS) / frequency) * (index < words ? 1 : PHRASE_WEIGHT);
    exact[index] = weight;
    squares += weight * weight;
  });
  const scale = squares === 0 ? 0 : UNIT / Math.sqrt(squares);
  return Uint16Array.from(exact, (weight) => Math.round(weight * scale));
}
