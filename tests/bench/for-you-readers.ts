import { learnTaste, rankPapers } from '../../src/vectors/taste.ts';
import type { ReadPaper, VectorsFor } from './for-you-vectors.ts';

/** Somebody who reads the papers that share a keyword. */
export interface Reader {
  /** The first of them. */
  readonly saved: readonly number[];
  /** Every later day that has another of them. */
  readonly days: readonly ReadDay[];
}

interface ReadDay {
  /** All papers of the day. */
  readonly papers: readonly number[];
  readonly relevant: ReadonlySet<number>;
}

/** How many papers of a day a reader looks at. */
const LOOKED_AT = 5;

/**
 * The readers of papers: one for each keyword that enough of them share.
 * @param papers by day
 * @param saved how many each of them saves
 */
export function readersOf(papers: readonly ReadPaper[], saved: number): Reader[] {
  const byDay = Map.groupBy(papers.keys(), (paper) => papers[paper]?.date ?? '');
  const byKeyword = new Map<string, number[]>();
  papers.forEach(({ keywords }, paper) => {
    for (const keyword of keywords) byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), paper]);
  });
  return [...byKeyword.values()].flatMap((shared): Reader[] => {
    const last = papers[shared[saved - 1] ?? -1]?.date;
    const later = last === undefined ? [] : shared.filter((paper) => (papers[paper]?.date ?? '') > last);
    if (later.length === 0) return [];
    const days = Map.groupBy(later, (paper) => papers[paper]?.date ?? '');
    return [
      {
        saved: shared.slice(0, saved),
        days: Array.from(days, ([date, relevant]) => ({ papers: byDay.get(date) ?? [], relevant: new Set(relevant) })),
      },
    ];
  });
}

/** The mean share of a day's relevant papers that stand among its first five. */
export function foundShare(readers: readonly Reader[], vectorsFor: VectorsFor): number {
  return meanOfDays(readers, ({ saved }) => {
    const vectorOf = vectorsFor(saved);
    const toPaper = (paper: number) => ({ id: String(paper), vector: vectorOf(paper) });
    const taste = learnTaste(saved.map(toPaper));
    return (day) => {
      const first = rankPapers(taste, day.papers.map(toPaper)).slice(0, LOOKED_AT);
      return first.filter(({ id }) => day.relevant.has(Number(id))).length / day.relevant.size;
    };
  });
}

/** The same where a day's papers are shuffled. */
export function expectedShare(readers: readonly Reader[]): number {
  return meanOfDays(readers, () => (day) => Math.min(1, LOOKED_AT / day.papers.length));
}

function meanOfDays(readers: readonly Reader[], shareFor: (reader: Reader) => (day: ReadDay) => number): number {
  const shares = readers.flatMap((reader) => reader.days.map(shareFor(reader)));
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
