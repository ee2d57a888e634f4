import { daysInMonth } from '../../../day.ts';

/** A date as the daily page prints it. */
export interface PrintedDate {
  /** Month, from 1. */
  readonly month: number;
  readonly day: number;
  /** Null where the page leaves the current year out. */
  readonly year: number | null;
  /** The number behind the date, which counts comments; null where there is none. */
  readonly count: number | null;
}

/** What a printed date looks like, for messages. */
export const PRINTED_DATE_FORM = 'MMM D[, YYYY]';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Nov`, `Nov.` and `November` alike; the rest of the name is not checked, but `Octopus 12` is a title. */
const MONTH = `(${MONTHS.join('|')})(?:t|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\.?`;
const PRINTED_DATE = new RegExp(`^${MONTH} (\\d{1,2})(?:, (\\d{4}))?(?: (\\d{1,9}))?$`);

/** Whether a line has the form of a printed date, be it a day of the calendar or not. */
export function looksLikePrintedDate(line: string): boolean {
  return PRINTED_DATE.test(line);
}

/**
 * Reads `MMM D[, YYYY][ N]`; null where that is no day of the calendar.
 * @example parsePrintedDate('Jul 7, 2024 4') //=> { month: 7, day: 7, year: 2024, count: 4 }
 * @example parsePrintedDate('Nov 35') //=> null
 */
export function parsePrintedDate(line: string): PrintedDate | null {
  const [, name = '', dayText = '', yearText, countText] = PRINTED_DATE.exec(line) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  const day = Number(dayText);
  const year = yearText === undefined ? null : Number(yearText);
  if (month === 0 || day === 0 || day > daysInMonth(year ?? LEAP_YEAR, month)) return null;
  return { month, day, year, count: countText === undefined ? null : Number(countText) };
}

/**
 * The ISO day of a printed date; `currentYear` stands in for a year left out. Null where no year is known, or the day
 * does not exist in that year.
 * @example isoDay({ month: 11, day: 5, year: null, count: null }, 2025) //=> '2025-11-05'
 */
export function isoDay({ month, day, year }: PrintedDate, currentYear: number | null): string | null {
  const known = year ?? currentYear;
  if (known === null || day > daysInMonth(known, month)) return null;
  return [String(known).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const LEAP_YEAR = 2024;
