import type { Paper } from '../paper/schema.ts';
import { compareText } from '../compare-text.ts';
import type { Archive } from './archive.ts';
import { dayDifference } from '../day.ts';
import { firstDay } from '../paper/first-day.ts';
import type { Period } from './periods.ts';

/** Counts of a paper; null is unknown. */
export interface Counts {
  readonly comments: number | null;
  readonly upvotes: number | null;
}

/** A paper in a ranking, with the counts that it was ranked by. */
export interface RankedPaper extends Counts {
  readonly paper: Paper;
  readonly score: number;
}

/** How many upvotes a comment is worth: at the source, the median paper has six upvotes for each comment. */
const COMMENT_WEIGHT = 5;
/** How fast attention fades: in `/papers/trending/`, a paper that is a week older needs six times the points. */
const GRAVITY = 1.5;
/** Days added to every age, by list: over a year, a month more or less hardly matters. */
const SPANS = { trending: 2, week: 7, month: 30, year: 365 } as const;

/**
 * How much a paper is discussed for its age: `points / (age + span) ^ 1.5`, in the manner of Hacker News, with
 * the points of `discussionPoints`.
 * @param ageInDays from the earlier of the paper's own day and its first digest
 * @param list the list that it is ranked for; its span is 2 days for trending, else the length of the period
 * @returns null where both counts are unknown
 */
export function trendingScore(counts: Counts, ageInDays: number, list: keyof typeof SPANS = 'trending'): number | null {
  const points = discussionPoints(counts);
  return points === null ? null : points / (Math.max(0, ageInDays) + SPANS[list]) ** GRAVITY;
}

/**
 * How much a paper is discussed, regardless of its age: the mean of its upvotes and five times its comments, as far as known.
 * @returns null where both are unknown
 * @example discussionPoints({ comments: 2, upvotes: 4 }) //=> 7
 */
export function discussionPoints({ comments, upvotes }: Counts): number | null {
  const known = [upvotes, comments === null ? null : comments * COMMENT_WEIGHT].filter((points) => points !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0) / known.length;
}

/** The counts that the newest digest with any has. */
export function newestCounts({ comments, upvotes }: Pick<Paper, 'comments' | 'upvotes'>): Counts {
  return { comments: comments?.value ?? null, upvotes: upvotes?.value ?? null };
}

/** Every paper whose counts are known and that was not withdrawn, by its newest counts and its age on the newest digest's day; best first. */
export function trendingPapers({ papers, days }: Pick<Archive, 'papers' | 'days'>): RankedPaper[] {
  const now = days.at(-1)?.date;
  if (now === undefined) return [];
  return rank(
    Array.from(papers.values(), (paper) => ({
      paper,
      counts: newestCounts(paper),
      seenOn: now,
    })),
    'trending',
  );
}

/**
 * The papers of a period whose counts are known and that were not withdrawn, best first. Counts and age are taken on the last day of the period that
 * listed the paper, so that the ranking of a past period never changes.
 */
export function rankPeriod({ papers }: Pick<Archive, 'papers'>, { kind, days }: Period): RankedPaper[] {
  const dates = new Set(days.map(({ date }) => date));
  const ids = new Set(days.flatMap(({ paperIds }) => paperIds));
  return rank(
    [...ids].flatMap((id) => {
      const paper = papers.get(id);
      const shown = paper?.appearances.filter(({ date }) => dates.has(date)) ?? [];
      const seenOn = shown.at(-1)?.date;
      if (!paper || seenOn === undefined) return [];
      return {
        paper,
        counts: {
          comments: newest(shown.map((seen) => seen.comments)),
          upvotes: newest(shown.map((seen) => seen.upvotes)),
        },
        seenOn,
      };
    }),
    kind,
  );
}

interface Candidate {
  readonly paper: Paper;
  readonly counts: Counts;
  /** The day on which its age is taken. */
  readonly seenOn: string;
}

/** Sorts by score, then by the newer paper, then by id. */
function rank(candidates: readonly Candidate[], list: keyof typeof SPANS): RankedPaper[] {
  return candidates
    .filter(({ paper }) => paper.withdrawn !== true)
    .flatMap(({ paper, counts, seenOn }) => {
      const born = birthday(paper);
      const score = trendingScore(counts, dayDifference(born, seenOn), list);
      return score === null ? [] : { paper, ...counts, score, born };
    })
    .toSorted((a, b) => b.score - a.score || compareText(b.born, a.born) || compareText(a.paper.id, b.paper.id))
    .map(({ born: _, ...ranked }) => ranked);
}

/** The earlier of the paper's own day and its first digest's. */
function birthday(paper: Paper): string {
  const listedOn = firstDay(paper);
  return paper.publishedOn !== null && paper.publishedOn < listedOn ? paper.publishedOn : listedOn;
}

function newest(values: readonly (number | null)[]): number | null {
  return values.findLast((value) => value !== null) ?? null;
}
