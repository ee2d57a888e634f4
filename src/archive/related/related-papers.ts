import type { Paper } from '../../paper/schema.ts';
import { NO_STORE, type BuildStore } from '../../source/build-store.ts';
import { compareText } from '../../compare-text.ts';
import { countTermsOfDays, type CountablePaper, type CountedDay } from './counted-terms.ts';
import { indexTerms, visitPairsOf, visitSimilarPairs } from './neighbours.ts';
import { createVocabulary, numberTerms } from './terms.ts';
import { UNIT, weighTerms } from './weights.ts';

/** The most papers that are shown beside one. */
export const MOST_RELATED = 5;

/** The least cosine of related papers: two papers of 200 terms each then have about six in common. */
const LEAST_COSINE = 0.03;

/** The least number of common terms, of average weight: a cosine says little about short texts. */
const LEAST_TERMS = 3;

/** How much of its similarity a pair keeps whose papers have topics, but none in common: what they share are then mere words. */
const APART = 0.6;

/** A paper that others may be related to. */
export type RelatablePaper = CountablePaper & Pick<Paper, 'withdrawn'>;

/**
 * Finds the papers most similar to each one: id → ids, the most similar first, ties by id. A paper that is similar to none
 * has the one nearest to it, if any has a term in common; withdrawn papers are never suggested.
 *
 * Each paper is a vector of its words and phrases, weighted by TF-IDF with the frequencies of earlier days, and compared
 * by cosine. Vectors do not change when papers are added, so that a list changes only where a new paper is more similar
 * than one of its papers.
 * @param store has the terms of papers whose day has not changed
 */
export function relatedPapers(
  papers: Iterable<RelatablePaper>,
  store: BuildStore = NO_STORE,
): ReadonlyMap<string, readonly string[]> {
  const vocabulary = createVocabulary();
  const days = countTermsOfDays(papers, store);
  const ordered = days.flatMap((day) => day.papers);
  const terms = days.flatMap((day) => day.terms.map((counted) => numberTerms(counted, vocabulary)));
  const vectors = weighTerms(terms, dayStarts(days), vocabulary.size());
  const lists = ordered.map((): Candidate[] => []);
  const similarity = (index: number, other: number, product: number): number =>
    haveTopicsApart(ordered[index]?.topics, ordered[other]?.topics) ? Math.floor(product * APART) : product;
  const index = indexTerms(vectors, vocabulary.size());
  visitSimilarPairs(vectors, index, LEAST_COSINE, (earlier, later, product) => {
    const similar = similarity(earlier, later, product);
    const sizes = (vectors[earlier]?.terms.length ?? 0) * (vectors[later]?.terms.length ?? 0);
    if (similar < LEAST_COSINE * UNIT * UNIT || product * Math.sqrt(sizes) < LEAST_TERMS * UNIT * UNIT) return;
    insertCandidate(lists[earlier], ordered[later], similar);
    insertCandidate(lists[later], ordered[earlier], similar);
  });
  const lonely = lists.flatMap(({ length }, index) => (length === 0 ? [index] : []));
  visitPairsOf(lonely, vectors, index, (paper, other, product) =>
    insertCandidate(lists[paper], ordered[other], similarity(paper, other, product)),
  );
  for (const index of lonely) lists[index]?.splice(1);
  return new Map(ordered.map(({ id }, index) => [id, (lists[index] ?? []).map((candidate) => candidate.id)]));
}

/** Whether both papers have topics, and none in common. */
function haveTopicsApart(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.length > 0 && others.length > 0 && !some.some((topic) => others.includes(topic));
}

interface Candidate {
  readonly id: string;
  readonly product: number;
}

/** The index of the first paper of each paper's day. */
function dayStarts(days: readonly CountedDay<RelatablePaper>[]): number[] {
  let start = 0;
  return days.flatMap(({ papers }) => {
    const starts = papers.map(() => start);
    start += papers.length;
    return starts;
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
