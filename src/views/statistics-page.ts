import type { Wording } from '../site/strings.ts';
import type { Archive } from '../archive/archive.ts';
import { statisticsFigures, type StatisticsFigure } from './parts/statistics-figures.ts';
import { archiveStatistics } from '../archive/statistics.ts';

/** What `/archive/statistics/` shows. */
export interface StatisticsPage {
  /** Up to when it counts, and how; or that there is nothing to count. */
  readonly note: string;
  readonly figures: readonly StatisticsFigure[];
}

/** Makes the page of an archive's numbers. */
export function statisticsPage(archive: Archive, wording: Wording): StatisticsPage {
  const newest = archive.days.at(-1);
  if (!newest || archive.papers.size === 0) return { note: wording.text('statistics.none'), figures: [] };
  return {
    note: wording.text('statistics.note', { day: wording.day(newest.date) }),
    figures: statisticsFigures(archiveStatistics(archive), wording),
  };
}
