import { createIssue, type Issue, type Place } from '../issues.ts';
import type { Line } from '../lines.ts';
import { isoDay, type PrintedDate } from './printed-date.ts';

/** What the inference of a year needs of a page. */
interface PrintedPage {
  readonly place: Place;
  readonly date: PrintedDate | null;
  readonly dateLine: Line | null;
  readonly entries: readonly { readonly date: PrintedDate | null }[];
}

/**
 * The year of a dump, which its pages leave out: that of its day where known, else the one after the greatest year
 * that is printed.
 * @example dumpYear([2024, 2019], null) //=> 2025
 */
export function dumpYear(printedYears: readonly number[], day: string | null): number | null {
  if (day !== null) return Number(day.slice(0, 4));
  return printedYears.length === 0 ? null : printedYears.reduce((a, b) => Math.max(a, b)) + 1;
}

/** What was inferred: the page's own day, and the year of dates that print none. */
export function inferenceIssues(page: PrintedPage, year: number | null, day: string | null): Issue[] {
  const yearless = page.entries.filter(({ date }) => date?.year === null).length;
  const pageDay = page.date && isoDay(page.date, year);
  const infers = day === null && page.date?.year === null && page.dateLine !== null && pageDay !== null;
  return [
    ...(infers
      ? [createIssue('inferred-day', page.place, pageDay, 'the year being the one after the last that is printed')]
      : []),
    ...(yearless > 0 && year !== null
      ? [createIssue('inferred-year', page.place, yearless === 1 ? '1 date' : `${yearless} dates`, String(year))]
      : []),
  ];
}
