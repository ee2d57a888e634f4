import type { Archive } from '../archive/archive.ts';
import { periodsOf, type Period, type PeriodKind } from '../archive/periods.ts';
import type { Day } from '../archive/schema.ts';
import { rankPeriod, type Counts } from '../archive/trending.ts';
import type { Summary } from '../digest/schema.ts';
import type { Paper } from '../paper/schema.ts';
import { paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { distinctTitles } from '../views/parts/distinct-titles.ts';
import { periodTitle } from '../views/parts/period-title.ts';
import { MOST_RANKED, periodCount, weekSpan } from '../views/period-page.ts';

/** What one mail is about: a heading and lists of papers. Any such list makes a mail. */
export interface Edition {
  /** What the ledger and the message ids know it by, such as `2025-11-05`, `2025-W45` or `trending-2025-W45`. */
  readonly id: string;
  /** The newest day that it is about. */
  readonly date: string;
  /** A label above the title. */
  readonly label: string;
  readonly title: string;
  /** How much there is, in words. */
  readonly count: string;
  /** Path of the permanent page that shows the same. */
  readonly path: string;
  readonly sections: readonly EditionSection[];
}

/** A list of papers in an edition. */
export interface EditionSection {
  /** Null where the edition has only this one. */
  readonly title: string | null;
  /** Markdown; null where the digest has none. */
  readonly introduction: string | null;
  /** BCP 47 tag of the introduction. */
  readonly language: string | null;
  /** Path of the page that has all of its papers. */
  readonly path: string;
  /** Whether it shows more of its papers than their titles, as far as there is space. */
  readonly hasTexts: boolean;
  /** In their order, from 1. */
  readonly entries: readonly EditionEntry[];
}

/** A paper in an edition. */
export interface EditionEntry extends Counts {
  readonly paper: Paper;
  /** The digest's own summary, which comes before the abstract. */
  readonly summary: Summary | null;
}

/** Whether an edition has neither papers nor words of its own: a mail of it would say nothing. */
export function isEmptyEdition({ sections }: Edition): boolean {
  return sections.every(({ entries, introduction }) => entries.length === 0 && !introduction?.trim());
}

/**
 * The digests of a day, each paper with its text.
 * @param date an ISO date, or `latest`
 * @throws when the archive has no digest of that day
 */
export function dayEdition(archive: Archive, date: string, wording: Wording): Edition {
  const day = dayNamed(archive, date);
  return {
    id: day.date,
    date: day.date,
    label: wording.text('day.label'),
    title: wording.longDay(day.date),
    count: wording.text('count.papers', { count: day.paperIds.length }),
    path: paths.day(day.date),
    sections: daySections(archive, day, wording),
  };
}

/**
 * A week: its most discussed papers with their texts, then the titles of each day.
 * @param name such as `2025-W45`, or `latest`, or `previous` for the one before
 * @throws when the archive has no digest of that week
 */
export function weekEdition(archive: Archive, name: string, wording: Wording): Edition {
  const week = periodNamed(archive, 'week', name);
  const top = rankedSection(archive, week, wording.text('period.top'));
  const days = week.days.map((day): EditionSection => ({
    title: wording.longDay(day.date),
    introduction: null,
    language: null,
    path: paths.day(day.date),
    hasTexts: top.entries.length === 0,
    entries: day.paperIds.flatMap((id) => entryOf(archive.papers.get(id), day)),
  }));
  return {
    id: week.name,
    date: newestDay(week),
    label: weekSpan(week, wording),
    title: periodTitle('week', week.name, wording),
    count: periodCount(week, wording),
    path: paths.period('week', week.name),
    sections: [...(top.entries.length === 0 ? [] : [top]), ...days],
  };
}

/**
 * The most discussed papers of a week, month or year, in the order of its page.
 * @param name such as `2025-W45`, `2025-11` or `2025`, or `latest`, or `previous` for the one before
 * @throws when the archive has no digest of that period
 */
export function trendingEdition(archive: Archive, kind: PeriodKind, name: string, wording: Wording): Edition {
  const period = periodNamed(archive, kind, name);
  return {
    id: `trending-${period.name}`,
    date: newestDay(period),
    label: wording.text('mail.trending'),
    title: periodTitle(kind, period.name, wording),
    count: periodCount(period, wording),
    path: paths.period(kind, period.name),
    sections: [rankedSection(archive, period, null)],
  };
}

/** The day that a date or `latest` names. */
function dayNamed({ days }: Archive, date: string): Day {
  const day = date === 'latest' ? days.at(-1) : days.find((each) => each.date === date);
  if (day) return day;
  throw new Error(notThere(date, 'day', days.at(-1)?.date));
}

function periodNamed(archive: Archive, kind: PeriodKind, name: string): Period {
  const periods = periodsOf(archive, kind);
  const place = RELATIVE_PLACES[name];
  const period = place === undefined ? periods.find((each) => each.name === name) : periods.at(place);
  if (period) return period;
  throw new Error(notThere(name, kind, periods.at(-1)?.name));
}

/** Places from the end. */
const RELATIVE_PLACES: Readonly<Record<string, number>> = { latest: -1, previous: -2 };

function notThere(name: string, kind: string, newest: string | undefined): string {
  const known = newest === undefined ? 'the archive has no digest at all' : `the newest is \`${newest}\``;
  return `The archive has no ${kind} \`${name}\`: name one that has a digest; ${known}`;
}

function daySections(archive: Archive, day: Day, wording: Wording): EditionSection[] {
  const digests = day.digests.flatMap((key) => archive.digests.get(key) ?? []);
  const titles = distinctTitles(digests.map(({ title, source }) => title ?? source ?? wording.text('digest.untitled')));
  return digests.map(({ key, title, introduction, language, paperIds }, index) => ({
    title: digests.length === 1 && title === null ? null : (titles[index] ?? null),
    introduction,
    language,
    path: paths.day(day.date),
    hasTexts: true,
    entries: paperIds.flatMap((id) => entryOf(archive.papers.get(id), day, key)),
  }));
}

/** A paper as a day has it, or one digest of the day. */
function entryOf(paper: Paper | undefined, { date }: Day, digest?: string): EditionEntry[] {
  const shown = paper?.appearances.findLast((each) => each.date === date && each.digest === (digest ?? each.digest));
  if (!paper || !shown) return [];
  return [{ paper, summary: shown.summary, comments: shown.comments, upvotes: shown.upvotes }];
}

function rankedSection(archive: Archive, period: Period, title: string | null): EditionSection {
  return {
    title,
    introduction: null,
    language: null,
    path: paths.period(period.kind, period.name),
    hasTexts: true,
    entries: rankPeriod(archive, period)
      .slice(0, MOST_RANKED[period.kind])
      .map(({ paper, comments, upvotes }) => ({ paper, comments, upvotes, summary: null })),
  };
}

function newestDay({ days }: Period): string {
  return days.at(-1)?.date ?? '';
}
