import type { Archive } from './archive.ts';
import type { Day } from './schema.ts';

/** The kinds of periods: ISO weeks, months and years. */
export const PERIOD_KINDS = ['week', 'month', 'year'] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A week, month or year that has a digest. */
export interface Period {
  readonly kind: PeriodKind;
  /** `2025-W45`, `2025-11` or `2025`. */
  readonly name: string;
  /** Its days that have a digest, oldest first. */
  readonly days: readonly Day[];
}

/**
 * The period of a kind that a day is in.
 * @example periodName('week', '2025-11-05') //=> '2025-W45'
 */
export function periodName(kind: PeriodKind, date: string): string {
  return NAMES[kind](date);
}

/** Every period of a kind, oldest first. */
export function periodsOf({ days }: Pick<Archive, 'days'>, kind: PeriodKind): Period[] {
  const byName = Map.groupBy(days, ({ date }) => periodName(kind, date));
  return [...byName].map(([name, ofPeriod]) => ({ kind, name, days: ofPeriod }));
}

/**
 * The ISO 8601 week of a day: weeks start on Monday and belong to the year of their Thursday.
 * @example isoWeek('2024-12-30') //=> '2025-W01'
 */
export function isoWeek(date: string): string {
  const thursday = addDays(date, 3 - weekday(date));
  const year = thursday.slice(0, 4);
  const number = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / WEEK_MS) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/**
 * The day of the week, from 0 for Monday to 6 for Sunday.
 * @example weekday('2025-11-05') //=> 2
 */
export function weekday(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}

/**
 * A day so many days later.
 * @example addDays('2025-10-31', 1) //=> '2025-11-01'
 */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

const NAMES: Readonly<Record<PeriodKind, (date: string) => string>> = {
  week: isoWeek,
  month: (date) => date.slice(0, 7),
  year: (date) => date.slice(0, 4),
};
