import { addDays } from '../day.ts';
import { href, paths } from '../site/urls.ts';
import { weekRow, type CalendarDay } from './parts/calendar.ts';
import { dayLink, type DayLink } from './day-page.ts';
import { dailyFeedLink } from './feeds.ts';
import { pageHead, type PageHead } from './head.ts';
import type { NavLink } from './parts/pagination.ts';
import { totals } from './parts/totals.ts';
import { paperItem, type PaperItem } from './parts/paper-item.ts';
import { countedRow, type PaperRow } from './parts/paper-row.ts';
import { excerpt, plainText } from '../paper/render-text.ts';
import { periodLink } from './period-page.ts';
import { periodName, periodsOf } from '../archive/periods.ts';
import { rankPeriod } from '../archive/trending.ts';
import type { Archive } from '../archive/archive.ts';
import type { Wording } from '../site/wording.ts';
import type { SiteContext } from './site-context.ts';

/** What the front page shows. */
export interface HomePage {
  readonly head: PageHead;
  readonly newest: NewestDay;
  /** The week before the newest day's and that week, with a cell for each day. */
  readonly weeks: readonly StripWeek[];
  readonly month: NavLink;
  /** The most discussed papers of the newest week; empty where no count is known. */
  readonly week: { readonly link: NavLink; readonly rows: readonly PaperRow[] };
  /** The days before, newest first. */
  readonly recent: readonly DayLink[];
  readonly archiveHref: string;
  /** Papers and days of the whole archive, in words. */
  readonly totals: string;
}

/** A week in a row of days. */
interface StripWeek {
  readonly label: string;
  /** Null for a week without a digest. */
  readonly href: string | null;
  readonly days: readonly CalendarDay[];
}

/** The front page of an archive without a day. */
export interface EmptyHomePage {
  readonly head: PageHead;
  readonly newest: null;
}

interface NewestDay {
  readonly href: string;
  readonly headline: string;
  /** The number of its papers in words. */
  readonly count: string;
  /** The first papers, each with the start of its text. */
  readonly leads: readonly Lead[];
  /** Further papers, by title. */
  readonly others: readonly PaperItem[];
  /** The link to the whole day, in words. */
  readonly all: string;
}

/** One of the first papers on the front page. */
export type Lead = PaperItem & { readonly excerpt: string | null };

const LEADS = 3;
const LISTED = 12;
const RECENT_DAYS = 7;
const MOST_DISCUSSED = 5;
const EXCERPT_LENGTH = 280;

/** Makes the front page. */
export function homePage({ archive, site, wording }: SiteContext): HomePage | EmptyHomePage {
  const head = pageHead({ title: null, path: paths.home, feeds: [dailyFeedLink(site, wording)] });
  const newest = archive.days.at(-1);
  if (!newest) return { head, newest: null };
  const week = periodsOf(archive, 'week').at(-1);
  const items = newest.paperIds.slice(0, LISTED).flatMap((id, index) => {
    const paper = archive.papers.get(id);
    const appearance = paper?.appearances.findLast(({ date }) => date === newest.date);
    if (!paper || !appearance) return [];
    const text = appearance.summary?.text ?? paper.abstract ?? paper.summary?.text ?? null;
    const start = text === null || index >= LEADS ? null : excerpt(plainText(text), EXCERPT_LENGTH);
    return { ...paperItem(paper, appearance, index + 1, wording), excerpt: start };
  });
  return {
    head,
    newest: {
      href: href(paths.day(newest.date)),
      headline: wording.headline(newest.date),
      count: wording.text('count.papers', { count: newest.paperIds.length }),
      leads: items.slice(0, LEADS),
      others: items.slice(LEADS),
      all:
        newest.paperIds.length > items.length
          ? wording.text('home.all', { count: newest.paperIds.length })
          : wording.text('home.day'),
    },
    weeks: [
      stripWeek(archive, addDays(newest.date, -7), wording.text('home.lastWeek'), wording),
      stripWeek(archive, newest.date, wording.text('home.thisWeek'), wording),
    ],
    month: periodLink('month', periodName('month', newest.date), wording),
    week: {
      link: periodLink('week', periodName('week', newest.date), wording),
      rows: (week ? rankPeriod(archive, week) : [])
        .slice(0, MOST_DISCUSSED)
        .map(({ paper, ...counts }) => countedRow(paper, counts, wording)),
    },
    recent: archive.days
      .slice(0, -1)
      .slice(-RECENT_DAYS)
      .toReversed()
      .flatMap((day) => dayLink(day, wording) ?? []),
    archiveHref: href(paths.archive),
    totals: totals(archive, wording),
  };
}

function stripWeek(archive: Archive, date: string, label: string, wording: Wording): StripWeek {
  const days = weekRow(archive, date, wording);
  const hasDigest = days.some((day) => day.href !== null);
  return { label, href: hasDigest ? href(paths.period('week', periodName('week', date))) : null, days };
}
