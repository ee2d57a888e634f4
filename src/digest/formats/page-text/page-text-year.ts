import { yearOf } from '../../../day.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { isoDay, type PrintedDate } from './printed-date.ts';

/**
 * The year of a dump, which its pages leave out: that of its day where known, else the one after the greatest year
 * that is printed.
 * @example dumpYear([2024, 2019], null) //=> 2025
 */
export function dumpYear(printedYears: readonly number[], day: string | null): number | null {
  if (day !== null) return Number(yearOf(day));
  return printedYears.length === 0 ? null : printedYears.reduce((a, b) => Math.max(a, b)) + 1;
}

/** What was inferred on a page: its own day, and the year of its papers' dates that print none. */
export function inferenceIssues(
  place: Place,
  pageDate: PrintedDate | null,
  dates: readonly PrintedDate[],
  year: number | null,
  day: string | null,
): Issue[] {
  if (year === null) return [];
  const yearless = dates.filter((date) => date.year === null).length;
  const pageDay = pageDate?.year === null && day === null ? isoDay(pageDate, year) : null;
  return [
    ...(pageDay === null
      ? []
      : [createIssue('inferred-day', place, pageDay, 'in the year after the latest one printed')]),
    ...(yearless === 0
      ? []
      : [createIssue('inferred-year', place, yearless === 1 ? '1 date' : `${yearless} dates`, String(year))]),
  ];
}
