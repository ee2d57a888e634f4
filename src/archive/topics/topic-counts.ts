import { monthOf } from '../../day.ts';
import { firstDay } from '../../paper/first-day.ts';
import { archiveMonths } from '../periods.ts';
import type { Archive } from '../archive.ts';

/** How many papers of a topic were new in a month. */
export interface MonthCount {
  /** `2025-11`. */
  readonly month: string;
  /** Papers whose first day is in it. */
  readonly count: number;
}

/** The papers of a topic per month, over every month from the archive's first day to its newest. */
export function topicCounts({ papers, topics, days }: Archive, slug: string): MonthCount[] {
  const listed = (topics.get(slug)?.paperIds ?? []).flatMap((id) => papers.get(id) ?? []);
  const firstMonths = listed.map((paper) => monthOf(firstDay(paper)));
  const byMonth = Map.groupBy(firstMonths, (month) => month);
  return archiveMonths({ days }).map((month) => ({
    month,
    count: byMonth.get(month)?.length ?? 0,
  }));
}
