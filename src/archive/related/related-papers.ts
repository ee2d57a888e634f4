import { compareFirstDay, firstDay } from '../../paper/first-day.ts';
import type { Paper } from '../../paper/schema.ts';
import { compareText } from '../../compare-text.ts';
import { visitSimilarPairs } from './neighbours.ts';
import { countTerms, createVocabulary, type ComparablePaper } from './terms.ts';
import { UNIT, weighTerms } from './weights.ts';

/** The most papers that are shown beside one. */
export const MOST_RELATED = 5;

/** The least cosine of related papers: two papers of 200 terms each then have about six in common. */
const LEAST_COSINE = 0.03;

/** The least number of common terms, of average weight: a cosine says little about short texts. */
const LEAST_TERMS = 3;

/** A paper that others may be related to. */
export type RelatablePaper = ComparablePaper & Pick<Paper, 'id' | 'appearances' | 'withdrawn'>;

/**
 * Finds the papers most similar to each one: id → ids, the most similar first, ties by id. A paper may have few or none;
 * withdrawn papers are never suggested.
 *
 * Each paper is a vector of its words and phrases, weighted by TF-IDF with the frequencies of earlier days, and compared
 * by cosine. Vectors do not change when papers are added, so that a list changes only where a new paper is more similar
 * than one of its papers.
 */
export function relatedPapers(papers: Iterable<RelatablePaper>): ReadonlyMap<string, readonly string[]> {
  const ordered = [...papers].toSorted(compareFirstDay);
  const vocabulary = createVocabulary();
  const terms = ordered.map((paper) => countTerms(paper, vocabulary));
  const vectors = weighTerms(terms, dayStarts(ordered), vocabulary.size());
  const lists = ordered.map((): Candidate[] => []);
  visitSimilarPairs(vectors, vocabulary.size(), LEAST_COSINE, (earlier, later, product) => {
    const sizes = (vectors[earlier]?.terms.length ?? 0) * (vectors[later]?.terms.length ?? 0);
    if (product * Math.sqrt(sizes) < LEAST_TERMS * UNIT * UNIT) return;
    insertCandidate(lists[earlier], ordered[later], product);
    insertCandidate(lists[later], ordered[earlier], product);
  });
  return new Map(ordered.map(({ id }, index) => [id, (lists[index] ?? []).map((candidate) => candidate.id)]));
}

interface Candidate {
  readonly id: string;
  readonly product: number;
}

/** The index of the first paper of each paper's day. */
function dayStarts(ordered: readonly RelatablePaper[]): number[] {
  let start = 0;
  return ordered.map((paper, index) => {
    const before = ordered[index - 1];
    if (before && firstDay(before) !== firstDay(paper)) start = index;
    return start;
  });
}

/** Inserts a paper into a sorted list, and drops the last one of a full list. */
function insertCandidate(list: Candidate[] | undefined, paper: RelatablePaper | undefined, product: number): void {
  const last = list?.[MOST_RELATED - 1];
  if (!list || !paper || paper.withdrawn === true || (last && last.product > product)) return;
  const candidate = { id: paper.id, product };
  const place = list.findIndex((other) => compareCandidates(candidate, other) < 0);
  list.splice(place === -1 ? list.length : place, 0, candidate);
  if (list.length > MOST_RELATED) list.pop();
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return b.product - a.product || compareText(a.id, b.id);
}
