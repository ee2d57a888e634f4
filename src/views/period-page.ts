import type { Wording } from '../site/wording.ts';
import { href, paths } from '../site/urls.ts';
import { firstFileOfDay, type Archive } from '../archive/archive.ts';
import { yearCalendar, type CalendarMonth } from './parts/calendar.ts';
import { monthFeedLink } from './feeds.ts';
import { citedSet, type CitedSet } from './parts/cited-set.ts';
import { pageHead, type PageHead } from './head.ts';
import { listRoute, type ListRoute } from './route.ts';
import { cutPages, pageLinks, pageName, pageNamed, type NavLink } from './parts/pagination.ts';
import { rankedRow, titleRow, type PaperRow } from './parts/paper-row.ts';
import { periodTitle } from './parts/period-title.ts';
import { countsOf } from './parts/totals.ts';
import { PERIOD_KINDS, periodName, periodsOf, type Period, type PeriodKind } from '../archive/periods.ts';
import { addDays, mondayOf } from '../day.ts';
import { rankPeriod } from '../archive/trending.ts';
import type { Day } from '../archive/schema.ts';
import { papersOf } from '../archive/papers-of.ts';
import type { SiteContext } from './site-context.ts';

/** What the page of a week, month or year shows. */
export interface PeriodPage {
  readonly head: PageHead;
  readonly kind: PeriodKind;
  readonly title: string;
  /** The days that it spans, in words; null where the title says them. */
  readonly span: string | null;
  readonly count: string;
  /** Its papers as a file of citations; on the first page only. */
  readonly cite: CitedSet | null;
  /** The most discussed papers; on the first page only, and empty where no count is known. */
  readonly top: readonly PaperRow[];
  /** The papers of each day; empty for a year, which has the calendar instead. */
  readonly days: readonly PeriodDay[];
  readonly calendar: readonly CalendarMonth[];
  /** Links to the longer periods that it is part of. */
  readonly up: readonly NavLink[];
  /** Links to the shorter periods in it. */
  readonly down: readonly NavLink[];
  readonly pages: readonly NavLink[];
  readonly previous: NavLink | null;
  readonly next: NavLink | null;
}

interface PeriodDay {
  readonly date: string;
  readonly href: string;
  readonly label: string;
  readonly count: string;
  readonly rows: readonly PaperRow[];
}

/** The number of papers in the ranking, by kind of period. */
export const MOST_RANKED: Readonly<Record<PeriodKind, number>> = { week: 10, month: 20, year: 50 };
/** The most papers on a page, unless one day has more: a day is never split. */
const PAGE_SIZE = 800;

/** The kinds of periods above and below each kind. */
const UP: Readonly<Record<PeriodKind, readonly PeriodKind[]>> = { week: ['month', 'year'], month: ['year'], year: [] };
const DOWN: Readonly<Record<PeriodKind, PeriodKind | null>> = { week: null, month: 'week', year: 'month' };

/** The pages of a period: its days from the oldest; a year has one. */
function cutPeriod({ kind, days }: Period): (readonly Day[])[] {
  return kind === 'year' ? [days] : cutPages(days, PAGE_SIZE, ({ paperIds }) => paperIds.length);
}

/** A page of a period. */
export interface PeriodRoute extends ListRoute {
  readonly kind: PeriodKind;
  readonly name: string;
}

/** Every page of every week, month and year. */
export function periodRoutes(archive: Archive): PeriodRoute[] {
  const periods = PERIOD_KINDS.flatMap((kind) => periodsOf(archive, kind));
  return periods.flatMap((period) => {
    const { kind, name, days } = period;
    const origin = firstFileOfDay(archive, days[0]);
    return cutPeriod(period).map((_, index) => ({
      ...listRoute(paths.period(kind, name), pageName(index), origin),
      kind,
      name,
    }));
  });
}

/** Makes a page of a period. */
export function periodPage({ archive, site, wording }: SiteContext, { kind, name, page }: PeriodRoute): PeriodPage {
  const periods = periodsOf(archive, kind);
  const index = periods.findIndex((period) => period.name === name);
  const period = periods[index];
  if (!period) throw new Error(`No ${kind} \`${name}\` in the archive: take periods from periodsOf`);
  const cuts = cutPeriod(period);
  const neighbour = (other: Period | undefined): NavLink | null =>
    other ? periodLink(kind, other.name, wording) : null;
  const title = periodTitle(kind, name, wording);
  const count = periodCount(period, wording);
  const [previous, next] = [neighbour(periods[index - 1]), neighbour(periods[index + 1])];
  return {
    head: pageHead({
      title,
      description: wording.labelled(title, count),
      path: paths.further(paths.period(kind, name), page),
      feeds: kind === 'month' ? [monthFeedLink(name, site, wording)] : [],
      previousHref: previous?.href ?? null,
      nextHref: next?.href ?? null,
    }),
    kind,
    title,
    span: kind === 'week' ? weekSpan(period, wording) : null,
    count,
    cite: page === '' ? citedPeriod(archive, period, wording) : null,
    top: page === '' ? topRows(archive, period, wording) : [],
    days: kind === 'year' ? [] : (pageNamed(cuts, page) ?? []).map((day) => periodDay(archive, day, wording)),
    calendar: kind === 'year' ? yearCalendar(archive, name, wording) : [],
    up: UP[kind].flatMap((above) => linksTo(above, period.days, wording)),
    down: linksTo(DOWN[kind], period.days, wording),
    pages: pageLinks(paths.period(kind, name), cuts.length, page),
    previous,
    next,
  };
}

/** The link to a period. */
export function periodLink(kind: PeriodKind, name: string, wording: Wording): NavLink {
  return { href: href(paths.period(kind, name)), label: periodTitle(kind, name, wording), isCurrent: false };
}

/** Papers and days of a period, in words. */
export function periodCount({ days }: Pick<Period, 'days'>, wording: Wording): string {
  const papers = new Set(days.flatMap(({ paperIds }) => paperIds)).size;
  return countsOf(papers, days.length, wording);
}

function citedPeriod(archive: Archive, { days }: Period, wording: Wording): CitedSet | null {
  const ids = new Set(days.flatMap(({ paperIds }) => paperIds));
  const [first, last] = [days[0], days.at(-1)];
  return citedSet(archive, [...ids], { rule: 'days', value: `${first?.date}/${last?.date}` }, wording);
}

function topRows(archive: Archive, period: Period, wording: Wording): PaperRow[] {
  return rankPeriod(archive, period)
    .slice(0, MOST_RANKED[period.kind])
    .map(({ paper, ...counts }) => rankedRow(paper, counts, wording));
}

function linksTo(kind: PeriodKind | null, days: readonly Day[], wording: Wording): NavLink[] {
  if (kind === null) return [];
  const names = new Set(days.map(({ date }) => periodName(kind, date)));
  return [...names].map((name) => periodLink(kind, name, wording));
}

/** The days of a week in words. */
export function weekSpan({ days }: Pick<Period, 'days'>, wording: Wording): string {
  const [first] = days;
  if (!first) return '';
  const monday = mondayOf(first.date);
  return wording.span(monday, addDays(monday, 6));
}

function periodDay(archive: Archive, { date, paperIds }: Day, wording: Wording): PeriodDay {
  return {
    date,
    href: href(paths.day(date)),
    label: wording.longDay(date),
    count: wording.text('count.papers', { count: paperIds.length }),
    rows: papersOf(archive, paperIds).map(titleRow),
  };
}
