/*
 * Calendar arithmetic. A day is `YYYY-MM-DD` in UTC, a month `YYYY-MM`, an ISO week `YYYY-Www`, a year `YYYY`: all of them
 * sort as text.
 */

/**
 * The day on which a moment is, in UTC.
 * @example dayOf(new Date('2025-11-05T23:30:00-05:00')) //=> '2025-11-06'
 */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/**
 * A day so many days later.
 * @example addDays('2025-10-31', 1) //=> '2025-11-01'
 */
export function addDays(day: string, count: number): string {
  return dayOf(new Date(Date.parse(day) + count * DAY_MS));
}

/**
 * How many days later one day is than another; negative when it is earlier.
 * @example dayDifference('2025-10-31', '2025-11-02') //=> 2
 */
export function dayDifference(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/**
 * Every day from one to another, both included; none where the first is later.
 * @example daysFromTo('2025-10-31', '2025-11-01') //=> ['2025-10-31', '2025-11-01']
 */
export function daysFromTo(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * The day of the week, from 0 for Monday to 6 for Sunday.
 * @example weekday('2025-11-05') //=> 2
 */
export function weekday(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** Whether a day is one from Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  return weekday(day) < 5;
}

/**
 * The Monday of the week that a day is in.
 * @example mondayOf('2025-11-05') //=> '2025-11-03'
 */
export function mondayOf(day: string): string {
  return addDays(day, -weekday(day));
}

/**
 * The ISO 8601 week of a day: weeks start on Monday and belong to the year of their Thursday.
 * @example isoWeek('2024-12-30') //=> '2025-W01'
 */
export function isoWeek(day: string): string {
  const thursday = addDays(mondayOf(day), 3);
  return `${yearOf(thursday)}-W${pad(Math.floor((dayOfYear(thursday) - 1) / 7) + 1, 2)}`;
}

/**
 * The last working day of an ISO week, or null for a week that its year does not have.
 * @example fridayOfWeek(2025, 45) //=> '2025-11-07'
 * @example fridayOfWeek(2025, 53) //=> null
 */
export function fridayOfWeek(year: number, week: number): string | null {
  // The fourth of January is always in the first week.
  const friday = addDays(mondayOf(`${pad(year, 4)}-01-04`), (week - 1) * 7 + 4);
  return isoWeek(friday) === `${pad(year, 4)}-W${pad(week, 2)}` ? friday : null;
}

/** @example monthOf('2025-11-05') //=> '2025-11' */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** @example yearOf('2025-11-05') //=> '2025' */
export function yearOf(day: string): string {
  return day.slice(0, 4);
}

/**
 * The days of a month, in order.
 * @example daysOfMonth('2025-02').at(-1) //=> '2025-02-28'
 */
export function daysOfMonth(month: string): string[] {
  const [year, number] = month.split('-').map(Number);
  return Array.from({ length: daysInMonth(year ?? 0, number ?? 0) }, (_, index) => `${month}-${pad(index + 1, 2)}`);
}

/**
 * How many days a month has.
 * @param month from 1
 * @example daysInMonth(2024, 2) //=> 29
 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Every month from that of one day to that of another; none where the first is later.
 * @example monthsFromTo('2024-12-30', '2025-01-02') //=> ['2024-12', '2025-01']
 */
export function monthsFromTo(first: string, last: string): string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => monthName(from + index));
}

/**
 * The number of a day in its year, from 1.
 * @example dayOfYear('2025-11-05') //=> 309
 */
export function dayOfYear(day: string): number {
  return dayDifference(`${yearOf(day)}-01-01`, day) + 1;
}

const DAY_MS = 86_400_000;

/** Months since the year 0. */
function monthNumber(day: string): number {
  return Number(yearOf(day)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthName(number: number): string {
  return `${pad(Math.floor(number / 12), 4)}-${pad((number % 12) + 1, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
