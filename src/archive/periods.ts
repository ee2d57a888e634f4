import { isoWeek, monthOf, monthsFromTo, yearOf } from '../day.ts';
import { oncePer } from '../once-per.ts';
import { paths } from '../site/urls.ts';
import { firstFileOfDay, type Archive } from './archive.ts';
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
export function periodsOf({ days }: Pick<Archive, 'days'>, kind: PeriodKind): readonly Period[] {
  return PERIODS[kind](days);
}

/**
 * The names of periods whose files are there: those that have a digest, with its file; then those that had one when they were
 * published, whose page is a redirect now and whose files are empty.
 */
export function periodsWithFiles(
  archive: Pick<Archive, 'days' | 'digests' | 'redirects'>,
  kind: PeriodKind,
): readonly { readonly name: string; readonly origin: string | null }[] {
  const present = periodsOf(archive, kind).map(({ name, days }) => ({
    name,
    origin: firstFileOfDay(archive, days[0]),
  }));
  const folder = paths.period(kind, '').slice(0, -1);
  const emptied = Array.from(archive.redirects.keys())
    .filter((path) => path.startsWith(folder) && NAME_FORMS[kind].test(path.slice(folder.length, -1)))
    .map((path) => ({ name: path.slice(folder.length, -1), origin: null }));
  const names = new Set(present.map(({ name }) => name));
  return [...present, ...emptied.filter(({ name }) => !names.has(name))];
}

const NAME_FORMS: Readonly<Record<PeriodKind, RegExp>> = {
  week: /^\d{4}-W\d\d$/,
  month: /^\d{4}-\d\d$/,
  year: /^\d{4}$/,
};

/** Every month from the first day of an archive to its newest; none for an empty archive. */
export function archiveMonths({ days }: Pick<Archive, 'days'>): string[] {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? monthsFromTo(first.date, last.date) : [];
}

const NAMES: Readonly<Record<PeriodKind, (date: string) => string>> = { week: isoWeek, month: monthOf, year: yearOf };

/** The periods of the days of an archive: every page of one needs all of them. */
const PERIODS = { week: periodsIn('week'), month: periodsIn('month'), year: periodsIn('year') };

function periodsIn(kind: PeriodKind): (days: readonly Day[]) => readonly Period[] {
  return oncePer((days) => {
    const byName = Map.groupBy(days, ({ date }) => periodName(kind, date));
    return [...byName].map(([name, ofPeriod]) => ({ kind, name, days: ofPeriod }));
  });
}
