import { compareFirstDay, firstDay } from '../../paper/first-day.ts';
import type { Paper } from '../../paper/schema.ts';
import { compareText } from '../../compare-text.ts';
import { visitSimilarPairs } from './neighbours.ts';
import { countTerms, createVocabulary, type ComparablePaper } from './terms.ts';
import { UNIT, weighTerms } from './weights.ts';

/** The most papers that are shown beside one. */
export const MOST_RELATED = 5;

/** Papers whose cosine is less have little to do with each other; two of 200 terms each have about six in common. */
const LEAST_COSINE = 0.03;

/** Papers of few terms must have so many in common, of average weight. */
const LEAST_TERMS = 3;

/** A paper that others may be related to. */
export type RelatablePaper = ComparablePaper & Pick<Paper, 'id' | 'appearances' | 'withdrawn'>;

/**
 * Finds the papers that are most like each one: id → ids, the most alike first, ties by id. Few or none where little is
 * alike; withdrawn papers are nobody's.
 *
 * Each paper is a vector of its words and phrases, weighted by TF-IDF with the frequencies of earlier days, and compared
 * by cosine. Vectors do not change for what is added later, so that a list changes only where a newcomer is more alike
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
    offer(lists[earlier], ordered[later], product);
    offer(lists[later], ordered[earlier], product);
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

/** Puts a paper into a list at its place, and drops the last one of a full list. */
function offer(list: Candidate[] | undefined, paper: RelatablePaper | undefined, product: number): void {
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
