import { paths } from '../site/urls.ts';
import { COUNT_NAMES, type CountName } from '../site/settings.ts';
import { addDays } from '../day.ts';
import type { Archive } from '../archive/archive.ts';
import { periodName, periodsOf, type PeriodKind } from '../archive/periods.ts';
import type { Wording } from '../site/wording.ts';
import type { NavLink } from './parts/pagination.ts';
import { periodLink } from './period-page.ts';
import { pageHead, type PageHead } from './head.ts';
import { rankedRow, type PaperRow } from './parts/paper-row.ts';
import { trendingPapers } from '../archive/trending.ts';
import type { SiteContext } from './site-context.ts';

/** What `/papers/trending/` shows. */
export interface TrendingPage {
  readonly head: PageHead;
  /** How the papers are ranked and for which day, or that there is nothing to rank by; null where the settings hide it. */
  readonly note: string | null;
  /** The newest week, the week before, the month and the year, each of which has a ranking of its own. */
  readonly periods: readonly NavLink[];
  /** Best first; empty where no count is known. */
  readonly rows: readonly PaperRow[];
}

const LISTED = 50;

/** Makes the page of trending papers. */
export function trendingPage({ archive, site, wording }: SiteContext): TrendingPage {
  const newest = archive.days.at(-1);
  const day = newest ? wording.day(newest.date) : null;
  const rows = trendingPapers(archive)
    .slice(0, LISTED)
    .map(({ paper, ...counts }) => rankedRow(paper, counts, wording));
  return {
    head: pageHead({
      title: wording.text('trending.title'),
      description: day === null ? null : wording.text('trending.description', { day }),
      path: paths.trending,
      isIndexed: site.counts.length > 0,
    }),
    note: site.counts.length === 0 ? null : noteOf(rows.length === 0 ? null : day, site.counts, wording),
    periods: newest ? periodLinks(archive, newest.date, wording) : [],
    rows,
  };
}

/** How papers are ranked: by both counts, or by what is shown; null stands for no day to rank by. */
function noteOf(day: string | null, counts: readonly CountName[], wording: Wording): string {
  if (day === null) return wording.text('trending.none');
  return wording.text(counts.length < COUNT_NAMES.length ? 'trending.description' : 'trending.how', { day });
}

function periodLinks(archive: Archive, newest: string, wording: Wording): NavLink[] {
  const wanted: readonly (readonly [PeriodKind, string])[] = [
    ['week', newest],
    ['week', addDays(newest, -7)],
    ['month', newest],
    ['year', newest],
  ];
  return wanted
    .map(([kind, day]) => [kind, periodName(kind, day)] as const)
    .filter(([kind, name]) => periodsOf(archive, kind).some((period) => period.name === name))
    .map(([kind, name]) => periodLink(kind, name, wording));
}
