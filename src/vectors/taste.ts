/** A paper that a reader saved or imported. */
export interface Liked {
  readonly id: string;
  readonly vector: ArrayLike<number>;
}

/** What a reader likes: a few interests, each the mean of papers. */
export interface Taste {
  readonly interests: readonly Interest[];
}

interface Interest {
  /** Mean of its papers, of length 1. */
  readonly mean: Float64Array;
  /** The fourth root of their number: of two interests, that of more papers comes first. */
  readonly weight: number;
  readonly papers: readonly UnitPaper[];
}

interface UnitPaper {
  readonly id: string;
  /** Of length 1; all 0 where nothing is known of the paper. */
  readonly vector: Float64Array;
}

const MOST_INTERESTS = 8;
/** How often papers are assigned to the nearest mean anew. */
const ROUNDS = 10;
/**
 * Two interests are one where their papers are at least this share as alike as papers within an interest are. The mean of a few
 * papers says little, so that small interests are merged sooner; from 20 papers on it is half, and of many nearly all.
 */
const SAME_INTEREST = { least: 0.2, half: 20 };

/**
 * Learns what a reader likes. At most eight interests are found by k-means from the papers that are farthest apart, and merged
 * as long as two of them are hardly farther apart than their own papers are. The same papers in the same order give the same.
 */
export function learnTaste(liked: readonly Liked[]): Taste {
  const papers = liked
    .map(({ id, vector }) => ({ id, vector: unit(vector) }))
    .filter(({ vector }) => vector.some(Boolean));
  const groups = mergeGroups(nearestGroups(papers, Math.min(MOST_INTERESTS, Math.ceil(papers.length / 2))));
  return {
    interests: groups.map((group) => ({
      mean: unit(sumOf(group)),
      weight: Math.sqrt(Math.sqrt(group.length)),
      papers: group,
    })),
  };
}

/** The ids of the papers of each interest, the most typical first; the interest with most papers is the first. */
export function interestsOf({ interests }: Taste): string[][] {
  return interests
    .toSorted((a, b) => b.papers.length - a.papers.length)
    .map(({ mean, papers }) =>
      papers.toSorted((a, b) => dot(b.vector, mean) - dot(a.vector, mean)).map(({ id }) => id),
    );
}

/** How much a reader may like a paper, and why. */
export interface Likeness {
  /** The best of all interests: only to be compared with other scores of the same taste. */
  readonly score: number;
  /** The liked paper that is nearest to it, of the interest that it suits best; null where nothing is liked. */
  readonly like: string | null;
  /** The cosine of both, from -1 to 1. */
  readonly cosine: number;
}

/** How well a paper suits a taste. */
export function likenessOf({ interests }: Taste, vector: ArrayLike<number>): Likeness {
  const paper = unit(vector);
  const { score, interest } = bestInterest(interests, paper);
  let [like, cosine]: [string | null, number] = [null, -Infinity];
  for (const each of interest?.papers ?? []) {
    const found = dot(each.vector, paper);
    if (found > cosine) [like, cosine] = [each.id, found];
  }
  return { score, like, cosine: like === null ? 0 : cosine };
}

/** A paper in the order of a taste. */
export interface RankedPaper extends Likeness {
  readonly id: string;
}

/** Papers in the order in which a reader may like them; those that suit equally keep their order. */
export function rankPapers(taste: Taste, papers: readonly Liked[]): RankedPaper[] {
  return papers.map(({ id, vector }) => ({ id, ...likenessOf(taste, vector) })).toSorted((a, b) => b.score - a.score);
}

/**
 * The papers that suit a taste best, without those that are liked already.
 * @param papers of any months of the archive
 */
export function moreLikeThese(taste: Taste, papers: Iterable<Liked>, count: number): RankedPaper[] {
  const known = new Set(taste.interests.flatMap((interest) => interest.papers.map(({ id }) => id)));
  const scored = Array.from(papers, (paper) => ({
    paper,
    score: known.has(paper.id) ? 0 : bestInterest(taste.interests, paper.vector).score / (lengthOf(paper.vector) || 1),
  }));
  const best = scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count);
  return rankPapers(
    taste,
    best.map(({ paper }) => paper),
  );
}

function bestInterest(
  interests: readonly Interest[],
  paper: ArrayLike<number>,
): { readonly score: number; readonly interest: Interest | null } {
  let best: { readonly score: number; readonly interest: Interest | null } = { score: 0, interest: null };
  for (const interest of interests) {
    const score = dot(interest.mean, paper) * interest.weight;
    if (best.interest === null || score > best.score) best = { score, interest };
  }
  return best;
}

/** Groups papers by the nearest of some means, which start from papers that are far apart. */
function nearestGroups(papers: readonly UnitPaper[], count: number): UnitPaper[][] {
  let means = farApart(papers, count);
  let groups: UnitPaper[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const byMean = means.map((): UnitPaper[] => []);
    for (const paper of papers) byMean[indexOfMost(means, (mean) => dot(mean, paper.vector))]?.push(paper);
    groups = byMean.filter(({ length }) => length > 0);
    means = groups.map((group) => unit(sumOf(group)));
  }
  return groups;
}

/** The first paper, and again and again the one that is least like any of those that are chosen. */
function farApart(papers: readonly UnitPaper[], count: number): Float64Array[] {
  const nearest = papers.map(() => -Infinity);
  const chosen: Float64Array[] = [];
  let next = papers[0];
  while (next && chosen.length < count) {
    const { vector } = next;
    chosen.push(vector);
    papers.forEach((paper, index) => (nearest[index] = Math.max(nearest[index] ?? 0, dot(paper.vector, vector))));
    next = papers[indexOfMost(nearest, (cosine) => -cosine)];
  }
  return chosen;
}

/** Merges two groups, those first whose papers are most alike for their number, as long as they may be one interest. */
function mergeGroups(groups: readonly (readonly UnitPaper[])[]): readonly (readonly UnitPaper[])[] {
  const within = meanWithin(groups);
  let merged = groups;
  for (;;) {
    const sums = merged.map(sumOf);
    const pairs = merged.flatMap((group, first) =>
      merged.slice(0, first).map((other, second) => ({
        first,
        second,
        excess:
          dot(sums[first] ?? NONE, sums[second] ?? NONE) / (group.length * other.length) -
          within * leastShare(Math.min(group.length, other.length)),
      })),
    );
    const nearest = pairs[indexOfMost(pairs, ({ excess }) => excess)];
    if (!nearest || nearest.excess < 0) return merged;
    const { first, second } = nearest;
    const both = [...(merged[second] ?? []), ...(merged[first] ?? [])];
    merged = merged.flatMap((group, index) => (index === first ? [] : [index === second ? both : group]));
  }
}

/** How alike two interests must be for one, of which the smaller has so many papers. */
function leastShare(papers: number): number {
  return Math.max(SAME_INTEREST.least, papers / (papers + SAME_INTEREST.half));
}

/** The mean cosine of two papers of one group; 0 where no group has two. */
function meanWithin(groups: readonly (readonly UnitPaper[])[]): number {
  let [total, pairs] = [0, 0];
  for (const group of groups) {
    const sum = sumOf(group);
    total += dot(sum, sum) - group.length;
    pairs += group.length * (group.length - 1);
  }
  return pairs === 0 ? 0 : total / pairs;
}

const NONE = new Float64Array();

function sumOf(papers: readonly UnitPaper[]): Float64Array {
  const sum = new Float64Array(papers[0]?.vector.length ?? 0);
  for (const { vector } of papers)
    for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + (vector[place] ?? 0);
  return sum;
}

function unit(vector: ArrayLike<number>): Float64Array {
  const length = lengthOf(vector) || 1;
  const scaled = new Float64Array(vector.length);
  for (let place = 0; place < scaled.length; place += 1) scaled[place] = (vector[place] ?? 0) / length;
  return scaled;
}

function lengthOf(vector: ArrayLike<number>): number {
  return Math.sqrt(dot(vector, vector));
}

function dot(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < first.length; place += 1) sum += (first[place] ?? 0) * (second[place] ?? 0);
  return sum;
}

/** The index of the item with the largest value, the first of several; -1 of none. */
function indexOfMost<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  let [best, most] = [-1, -Infinity];
  items.forEach((item, index) => {
    const value = valueOf(item);
    if (best === -1 || value > most) [best, most] = [index, value];
  });
  return best;
}
