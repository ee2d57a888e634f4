import { addDays, monthOf } from '../../day.ts';
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

/** The papers of a topic per month, without the newest month while it may get further days. */
export function finishedMonths(archive: Archive, slug: string): readonly MonthCount[] {
  const months = topicCounts(archive, slug);
  const newest = archive.days.at(-1)?.date ?? '';
  return monthOf(addDays(newest, 1)) === monthOf(newest) ? months.slice(0, -1) : months;
}
