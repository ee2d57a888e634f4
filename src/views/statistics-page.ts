import { paths } from '../site/urls.ts';
import { pageHead, type PageHead } from './head.ts';
import { statisticsFigures, type StatisticsFigure } from './parts/statistics-figures.ts';
import { archiveStatistics } from '../archive/statistics.ts';
import type { SiteContext } from './site-context.ts';

/** What `/archive/statistics/` shows. */
export interface StatisticsPage {
  readonly head: PageHead;
  /** The day up to which it counts, and how; or that there is nothing to count. */
  readonly note: string;
  readonly figures: readonly StatisticsFigure[];
}

/** Makes the statistics page. */
export function statisticsPage({ archive, site, wording }: SiteContext): StatisticsPage {
  const head = pageHead({
    title: wording.text('statistics.title'),
    description: wording.text('statistics.description', { title: site.title }),
    path: paths.statistics,
  });
  const newest = archive.days.at(-1);
  if (!newest || archive.papers.size === 0) return { head, note: wording.text('statistics.none'), figures: [] };
  return {
    head,
    note: wording.text('statistics.note', { day: wording.day(newest.date) }),
    figures: statisticsFigures(archiveStatistics(archive), wording),
  };
}
