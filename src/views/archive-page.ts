import { NAME_KIND_LIST, NAME_KINDS } from '../archive/name-kinds.ts';
import { href, paths } from '../site/urls.ts';
import { pageHead, type PageHead } from './head.ts';
import { totals } from './parts/totals.ts';
import type { Wording } from '../site/wording.ts';
import { yearCalendar, type CalendarMonth } from './parts/calendar.ts';
import type { NavLink } from './parts/pagination.ts';
import { periodCount, periodLink } from './period-page.ts';
import { periodsOf } from '../archive/periods.ts';
import type { SiteContext } from './site-context.ts';

/** What `/archive/` shows. */
export interface ArchivePage {
  readonly head: PageHead;
  /** Papers and days of the whole archive, in words. */
  readonly totals: string;
  /** Other ways to browse. */
  readonly ways: readonly NavLink[];
  /** The newest years, newest first. */
  readonly years: readonly ArchiveYear[];
  /** Years before them, newest first. */
  readonly older: readonly NavLink[];
}

/** A year as a calendar. */
interface ArchiveYear {
  readonly link: NavLink;
  /** The id of its section: `year-YYYY`. */
  readonly anchor: string;
  readonly count: string;
  readonly months: readonly CalendarMonth[];
  /** Its months that have a digest, each with its size. */
  readonly list: readonly (NavLink & { readonly count: string })[];
}

/** The most years on the page: a full year takes 46 kB, and no page may have more than 300 kB. */
const SHOWN_YEARS = 5;

/** Makes the calendar of the archive. */
export function archivePage({ archive, site, wording }: SiteContext): ArchivePage {
  const years = periodsOf(archive, 'year').toReversed();
  const months = Map.groupBy(periodsOf(archive, 'month'), ({ name }) => name.slice(0, 4));
  return {
    head: pageHead({
      title: wording.text('archive.title'),
      description: wording.text('archive.description', { title: site.title }),
      path: paths.archive,
    }),
    totals: totals(archive, wording),
    ways: waysToBrowse(wording),
    years: years.slice(0, SHOWN_YEARS).map((year) => ({
      link: periodLink('year', year.name, wording),
      anchor: `year-${year.name}`,
      count: periodCount(year, wording),
      months: yearCalendar(archive, year.name, wording),
      list: (months.get(year.name) ?? []).map((month) => ({
        ...periodLink('month', month.name, wording),
        count: periodCount(month, wording),
      })),
    })),
    older: years.slice(SHOWN_YEARS).map(({ name }) => periodLink('year', name, wording)),
  };
}

function waysToBrowse(wording: Wording): NavLink[] {
  const ways = [
    { path: paths.topics, label: wording.text('topics.title') },
    ...NAME_KIND_LIST.map((kind) => {
      const { segment, words } = NAME_KINDS[kind];
      return { path: paths.names(segment), label: wording.text(words.title) };
    }),
    { path: paths.sources, label: wording.text('sources.title') },
    { path: paths.statistics, label: wording.text('statistics.title') },
  ];
  return ways.map(({ path, label }) => ({ href: href(path), label, isCurrent: false }));
}
