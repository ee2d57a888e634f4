import type { Wording } from '../../site/wording.ts';
import { periodTitle } from './period-title.ts';
import { href, paths } from '../../site/urls.ts';
import type { Archive } from '../../archive/archive.ts';
import { addDays, daysOfMonth, isoWeek, mondayOf, monthOf, weekday } from '../../day.ts';

/** A month as a table of weeks. */
export interface CalendarMonth {
  readonly label: string;
  /** Null for a month without a digest. */
  readonly href: string | null;
  readonly weeks: readonly CalendarWeek[];
}

interface CalendarWeek {
  /** The number of the ISO week. */
  readonly number: string;
  /** Null for a week without a digest. */
  readonly href: string | null;
  readonly label: string;
  /** Monday to Sunday; null where the day is of another month. */
  readonly days: readonly (CalendarDay | null)[];
}

/** A day of the calendar: with a digest, without one, or outside the archive's span. */
export interface CalendarDay {
  /** Day of the month. */
  readonly number: number;
  /** The day's page; null without a digest. */
  readonly href: string | null;
  /** The meaning of the cell, for screen readers; null for a day before the first digest or after the newest. */
  readonly label: string | null;
  /** How many papers, from 0 for none to 4 for many; null without a digest. */
  readonly level: number | null;
}

/** The least number of papers for levels 1, 2, 3 and 4; fixed, so that past years do not change. */
const LEVELS = [1, 10, 25, 50] as const;

/** The months of a year that lie between the first and the newest day of the archive, in order. */
export function yearCalendar(archive: Archive, year: string, wording: Wording): CalendarMonth[] {
  const [first = '', last = ''] = [archive.days[0]?.date, archive.days.at(-1)?.date];
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
    .filter((month) => month >= monthOf(first) && month <= monthOf(last))
    .map((month) => calendarMonth(archive, month, wording));
}

/** One month of the calendar. */
export function calendarMonth(archive: Archive, month: string, wording: Wording): CalendarMonth {
  const start = `${month}-01`;
  const cells = daysOfMonth(month).map((date) => calendarDay(archive, date, wording));
  const padded = [...Array.from({ length: weekday(start) }, () => null), ...cells];
  const weeks = Array.from({ length: Math.ceil(padded.length / 7) }, (_, index) => {
    const days = padded.slice(index * 7, index * 7 + 7);
    const monday = addDays(mondayOf(start), index * 7);
    return calendarWeek(archive, monday, days, wording);
  });
  const has = cells.some((cell) => cell.href !== null);
  return { label: wording.title(wording.month(month)), href: has ? href(paths.period('month', month)) : null, weeks };
}

/** The days of the week of a day, from Monday on, in a row. */
export function weekRow(archive: Archive, day: string, wording: Wording): CalendarDay[] {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, index) => calendarDay(archive, addDays(monday, index), wording));
}

function calendarWeek(
  { dayIndex }: Archive,
  monday: string,
  days: readonly (CalendarDay | null)[],
  wording: Wording,
): CalendarWeek {
  const name = isoWeek(monday);
  const has = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).some((date) => dayIndex.has(date));
  return {
    number: String(Number(name.split('-W')[1])),
    href: has ? href(paths.period('week', name)) : null,
    label: periodTitle('week', name, wording),
    days: [...days, ...Array.from({ length: 7 - days.length }, () => null)],
  };
}

function calendarDay({ days, dayIndex }: Archive, date: string, wording: Wording): CalendarDay {
  const number = Number(date.slice(8));
  const day = days[dayIndex.get(date) ?? -1];
  if (!day) {
    const isWithin = date > (days[0]?.date ?? '') && date < (days.at(-1)?.date ?? '');
    return { number, href: null, label: isWithin ? wording.text('calendar.none') : null, level: null };
  }
  const count = day.paperIds.length;
  const label = wording.text('calendar.day', { day: wording.day(date), count });
  return { number, href: href(paths.day(date)), label, level: LEVELS.filter((least) => count >= least).length };
}
