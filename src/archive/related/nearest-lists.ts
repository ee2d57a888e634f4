import { compareText } from '../../compare-text.ts';
import { UNIT } from './weights.ts';

/** The most papers that are shown beside one. */
export const MOST_RELATED = 5;

/** The least cosine of related papers: two papers of 200 terms each then have about six in common. */
const LEAST_COSINE = 0.03;
export const LEAST_PRODUCT = Math.ceil(LEAST_COSINE * UNIT * UNIT);

/** What the score of a similar pair has beyond the product of its vectors; that of another pair has nothing. */
export const SIMILAR = 2 ** 25;

/** For each paper the others with the highest scores, ties by id: the similar ones, or the single nearest one. */
export interface NearestLists {
  /** Whether a paper has entered the list of another one; the order of calls does not matter. */
  offer(paper: number, other: number, score: number): boolean;
  /** For each paper, the least product of two vectors that may bring another one into its list. */
  readonly bars: Int32Array;
  /** The papers of a list with their scores, the nearest first. */
  of(paper: number): readonly (readonly [other: number, score: number])[];
}

/** Empty lists of papers. */
export function createLists(ids: readonly string[]): NearestLists {
  const others = new Uint32Array(ids.length * MOST_RELATED);
  const scores = new Int32Array(others.length).fill(NONE);
  const bars = new Int32Array(ids.length).fill(1);
  const scoreAt = (place: number): number => scores[place] ?? NONE;
  const stays = (place: number, other: number, score: number): boolean =>
    scoreAt(place) > score ||
    (scoreAt(place) === score && compareText(ids[others[place] ?? 0] ?? '', ids[other] ?? '') < 0);
  return {
    bars,
    of: (paper) =>
      Array.from({ length: MOST_RELATED }, (_, index) => paper * MOST_RELATED + index)
        .filter((place) => scoreAt(place) !== NONE)
        .map((place) => [others[place] ?? 0, scoreAt(place)] as const),
    offer: (paper, other, score) => {
      const isSimilar = score >= SIMILAR;
      const start = paper * MOST_RELATED;
      if (isSimilar && scoreAt(start) < SIMILAR) scores[start] = NONE;
      const last = start + (isSimilar ? MOST_RELATED : 1) - 1;
      let place = start;
      while (place <= last && stays(place, other, score)) place += 1;
      if (place > last) return false;
      others.copyWithin(place + 1, place, last);
      scores.copyWithin(place + 1, place, last);
      others[place] = other;
      scores[place] = score;
      bars[paper] = isSimilar ? Math.max(LEAST_PRODUCT, scoreAt(last) - SIMILAR) : Math.max(1, score);
      return true;
    },
  };
}

/** The score of an empty place. */
const NONE = -1;
