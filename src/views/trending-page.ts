import type { Wording } from '../site/strings.ts';
import type { Archive } from '../archive/archive.ts';
import { rankedRow, type PaperRow } from './parts/paper-row.ts';
import { trendingPapers } from '../archive/trending.ts';

/** What `/papers/trending/` shows. */
export interface TrendingPage {
  /** The newest digest's day, in words; null for an empty archive. */
  readonly day: string | null;
  /** Best first; empty where no count is known. */
  readonly rows: readonly PaperRow[];
}

const LISTED = 50;

/** Makes the page of the papers that are most talked about. */
export function trendingPage(archive: Archive, wording: Wording): TrendingPage {
  const newest = archive.days.at(-1);
  return {
    day: newest ? wording.day(newest.date) : null,
    rows: trendingPapers(archive)
      .slice(0, LISTED)
      .map(({ paper, ...counts }) => rankedRow(paper, counts, wording)),
  };
}
