import type { Wording } from '../site/strings.ts';
import { href, paths } from '../site/urls.ts';
import type { Archive } from '../archive/archive.ts';
import { cutDay, digestAnchor, entryAnchor, type DayEntry } from './parts/day-entries.ts';
import { dayOverview, type DayOverview } from './parts/day-overview.ts';
import { pageLinks, type NavLink } from './parts/pagination.ts';
import { paperItem, type PaperItem } from './parts/paper-item.ts';
import { periodLink } from './period-page.ts';
import { periodName } from '../archive/periods.ts';
import type { Day } from '../archive/schema.ts';

/** What a day's page shows. */
export interface DayPage {
  readonly date: string;
  /** The day in words. */
  readonly title: string;
  /** The same, breaking after the weekday alone. */
  readonly headline: string;
  /** Its number in its year, as a periodical has one. */
  readonly number: string;
  readonly count: string;
  /** The week and the month of the day. */
  readonly up: readonly NavLink[];
  /** Every paper of the day by votes; null on further pages, and for a handful of papers. */
  readonly overview: DayOverview | null;
  readonly sections: readonly DigestSection[];
  /** The pages of a day too long for one. */
  readonly pages: readonly NavLink[];
  /** The day's papers for a reference manager. */
  readonly bibtexHref: string;
  readonly previous: DayLink | null;
  readonly next: DayLink | null;
}

/** One digest of a day. */
export interface DigestSection {
  /** The id of the section in its page. */
  readonly anchor: string;
  readonly title: string;
  readonly source: string | null;
  readonly terms: string | null;
  /** Markdown. */
  readonly introduction: string | null;
  readonly language: string;
  readonly count: string;
  readonly items: readonly (PaperItem & { readonly anchor: string })[];
}

/** A link to a day, with the number of its papers. */
export interface DayLink {
  readonly date: string;
  readonly href: string;
  readonly label: string;
  readonly count: string;
}

/** Makes a page of a day; `number` counts the pages of a long one from 1. */
export function dayPage(archive: Archive, date: string, number: number, wording: Wording): DayPage {
  const index = archive.dayIndex.get(date) ?? -1;
  const day = archive.days[index];
  if (!day) throw new Error(`No day \`${date}\` in the archive: take days from archive.days`);
  const cuts = cutDay(archive, day);
  return {
    date,
    title: wording.longDay(date),
    headline: dayHeadline(date, wording),
    number: wording.text('day.number', { number: dayOfYear(date) }),
    count: wording.text('count.papers', { count: day.paperIds.length }),
    up: (['week', 'month'] as const).map((kind) => periodLink(kind, periodName(kind, date), wording)),
    overview: number === 1 ? dayOverview(cuts, paths.day(date), wording) : null,
    sections: digestSections(archive, day, cuts[number - 1] ?? [], number === 1, wording),
    pages: pageLinks(paths.day(date), cuts.length, number),
    bibtexHref: href(paths.dayBibtex(date)),
    previous: dayLink(archive.days[index - 1], wording),
    next: dayLink(archive.days[index + 1], wording),
  };
}

/** A page of a day and the path that it has below `/papers/date/`. */
export interface DayRoute {
  readonly path: string;
  readonly date: string;
  readonly number: number;
}

/** Every page of every day. */
export function dayRoutes(archive: Archive): DayRoute[] {
  return archive.days.flatMap((day) =>
    cutDay(archive, day).map((_, index) => ({
      path: index === 0 ? day.date : `${day.date}/${index + 1}`,
      date: day.date,
      number: index + 1,
    })),
  );
}

/** A day in words that breaks after its weekday and nowhere else. */
export function dayHeadline(date: string, wording: Wording): string {
  const [weekday = '', ...rest] = wording.longDay(date).split(' ');
  return [weekday, rest.join('\u00a0')].join(' ');
}

/** A link to a day; undefined gives null. */
export function dayLink(day: Day | undefined, wording: Wording): DayLink | null {
  if (!day) return null;
  const { date, paperIds } = day;
  return {
    date,
    href: href(paths.day(date)),
    label: wording.longDay(date),
    count: wording.text('count.papers', { count: paperIds.length }),
  };
}

/**
 * The number of a day in its year: a function of the date alone, so that no later digest changes it.
 * @example dayOfYear('2025-11-05') //=> 309
 */
export function dayOfYear(date: string): number {
  return (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000 + 1;
}

/** The digests of a day, each with those of its entries that are on the page; one without entries stands on the first. */
function digestSections(
  archive: Archive,
  day: Day,
  entries: readonly DayEntry[],
  isFirst: boolean,
  wording: Wording,
): readonly DigestSection[] {
  const byDigest = Map.groupBy(entries, ({ digest }) => digest);
  return day.digests.flatMap((key, position) => {
    const digest = archive.digests.get(key);
    const shown = byDigest.get(key) ?? [];
    const isEmpty = isFirst && digest?.paperIds.length === 0;
    if (!digest || (shown.length === 0 && !isEmpty)) return [];
    const { title, source, terms, introduction, language, paperIds } = digest;
    return {
      anchor: digestAnchor(position),
      title: title ?? source ?? wording.text('digest.untitled'),
      source: title !== null && source !== null ? wording.text('digest.source', { source }) : null,
      terms: terms === null ? null : wording.text('digest.terms', { terms }),
      introduction: shown[0]?.number === 1 || isEmpty ? introduction : null,
      language,
      count: wording.text('count.papers', { count: paperIds.length }),
      items: shown.map(({ paper, appearance, number }) => ({
        ...paperItem(paper, appearance, number, wording),
        anchor: entryAnchor(position, number),
      })),
    };
  });
}
