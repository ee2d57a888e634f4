import type { PaperTerms } from './terms.ts';

/** A paper as a vector of length `UNIT`: its terms and their weights. */
export interface PaperVector {
  readonly terms: Uint32Array;
  /** Integers, so that sums do not depend on their order; 0 for a term that is too common. */
  readonly weights: Uint16Array;
}

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

/**
 * Weighs the terms of papers by TF-IDF. The rarity of a term is counted over the papers of earlier days, so that a vector
 * never changes when papers are added, once the archive has `STABLE_SIZE` papers; the first papers are counted together.
 * @param papers by day
 * @param days the index of the first paper of each paper's day
 */
export function weighTerms(
  papers: readonly PaperTerms[],
  days: readonly number[],
  vocabularySize: number,
): PaperVector[] {
  const settled = Math.min(STABLE_SIZE, steadySize(papers.length));
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

/** The size of the archive when it had last grown by a quarter. */
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
