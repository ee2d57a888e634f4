import { addDays } from '../day.ts';
import { href, paths } from '../site/urls.ts';
import { weekRow, type CalendarDay } from './parts/calendar.ts';
import { dayLink, digestTitles, type DayLink } from './day-page.ts';
import { digestAnchor } from './parts/day-entries.ts';
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
import type { Day } from '../archive/schema.ts';
import { papersOf } from '../archive/papers-of.ts';
import type { Appearance, Paper } from '../paper/schema.ts';
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
  readonly digests: readonly NewestDigest[];
  /** The link to the whole day, in words. */
  readonly all: string;
}

/** A digest of the newest day, as far as the front page shows it. */
export interface NewestDigest {
  /** All of it. */
  readonly href: string;
  /** Null where the day has one digest without a title of its own. */
  readonly heading: string | null;
  /** Markdown. */
  readonly introduction: string | null;
  readonly language: string;
  /** The first papers of the day, each with the start of its text. */
  readonly leads: readonly Lead[];
  /** Further papers, by title. */
  readonly others: readonly PaperItem[];
}

/** One of the first papers on the front page. */
export type Lead = PaperItem & { readonly excerpt: string | null };

const LEADS = 3;
/** How many papers the front page lists; several digests share them. */
const LISTED = 12;
const LEAST_OF_DIGEST = 3;
const RECENT_DAYS = 7;
const MOST_DISCUSSED = 5;
const EXCERPT_LENGTH = 280;

/** Makes the front page. */
export function homePage({ archive, site, wording }: SiteContext): HomePage | EmptyHomePage {
  const head = pageHead({ title: null, path: paths.home, feeds: [dailyFeedLink(site, wording)] });
  const newest = archive.days.at(-1);
  if (!newest) return { head, newest: null };
  const week = periodsOf(archive, 'week').at(-1);
  const digests = newestDigests(archive, newest, wording);
  const listed = digests.reduce((total, { leads, others }) => total + leads.length + others.length, 0);
  return {
    head,
    newest: {
      href: href(paths.day(newest.date)),
      headline: wording.headline(newest.date),
      count: wording.text('count.papers', { count: newest.paperIds.length }),
      digests,
      all:
        newest.paperIds.length > listed
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

/** The digests of a day, each with its first papers; a paper that several list stands in the first of them. */
function newestDigests(archive: Archive, day: Day, wording: Wording): NewestDigest[] {
  const titles = digestTitles(archive, day, wording);
  const most = Math.max(LEAST_OF_DIGEST, Math.floor(LISTED / day.digests.length));
  const shown = new Set<string>();
  return day.digests.flatMap((key, position) => {
    const digest = archive.digests.get(key);
    if (!digest) return [];
    const ids = digest.paperIds.filter((id) => !shown.has(id)).slice(0, most);
    const leads = Math.max(0, LEADS - shown.size);
    for (const id of ids) shown.add(id);
    const papers = papersOf(archive, ids);
    const items = papers.flatMap((paper, index) => {
      const appearance = paper.appearances.find((each) => each.digest === key);
      return appearance ? leadOf(paper, appearance, digest.paperIds.indexOf(paper.id) + 1, index < leads, wording) : [];
    });
    const isNamed = day.digests.length > 1 || digest.title !== null;
    return {
      href: `${href(paths.day(day.date))}#${digestAnchor(position)}`,
      heading: isNamed ? (titles[position] ?? '') : null,
      introduction: digest.introduction,
      language: digest.language,
      leads: items.slice(0, leads),
      others: items.slice(leads),
    };
  });
}

function leadOf(paper: Paper, appearance: Appearance, number: number, hasExcerpt: boolean, wording: Wording): Lead {
  const text = appearance.summary?.text ?? paper.abstract ?? paper.summary?.text ?? null;
  const start = text === null || !hasExcerpt ? null : excerpt(plainText(text), EXCERPT_LENGTH);
  return { ...paperItem(paper, appearance, number, wording), excerpt: start };
}

function stripWeek(archive: Archive, date: string, label: string, wording: Wording): StripWeek {
  const days = weekRow(archive, date, wording);
  const hasDigest = days.some((day) => day.href !== null);
  return { label, href: hasDigest ? href(paths.period('week', periodName('week', date))) : null, days };
}
