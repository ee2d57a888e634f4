import { dayOf } from '../../day.ts';
import { DaySchema } from '../schema.ts';

/**
 * The UTC day of a moment as JavaScript or Python print it; null for anything else. A moment without a time zone is in
 * UTC, whatever the machine's own zone.
 * @example utcDay('2025-11-04T23:30:00-0500') //=> '2025-11-05'
 */
export function utcDay(moment: string): string | null {
  const [, date = '', time = '00:00', hours = '+00', minutes = '00'] = MOMENT.exec(moment) ?? [];
  if (!isDay(date)) return null;
  const instant = Date.parse(`${date}T${time}${hours}:${minutes}`);
  const day = Number.isNaN(instant) ? '' : dayOf(new Date(instant));
  return isDay(day) ? day : null;
}

/**
 * The day of a moment in any of the forms that programs and people write; null where the day is incomplete.
 * @example writtenDay('Thu, 30 Jul 2026 23:30:00 EST') //=> '2026-07-31'
 * @example writtenDay('November 3, 2025') //=> '2025-11-03'
 * @example writtenDay('1762192799000') //=> '2025-11-03'
 * @example writtenDay('November 2025') //=> null
 */
export function writtenDay(text: string): string | null {
  return utcDay(isoMoment(text));
}

/**
 * The calendar day that a moment names, in its own time zone: that of a digest, which appears on a day, whereas a paper is
 * published at a moment.
 * @example calendarDay('Wed, 05 Nov 2025 07:30:00 +0800') //=> '2025-11-05'
 */
export function calendarDay(text: string): string | null {
  const moment = isoMoment(text);
  return utcDay(moment) && utcDay(moment.slice(0, '2025-11-05'.length));
}

/** A moment in any form as `2025-11-03T10:00:00+0800`, with as many of these parts as it has; what is none stays. */
function isoMoment(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_DAY) return '';
  if (NUMBER.test(trimmed)) return dayOfNumber(trimmed);
  const parts = DAY_FIRST.exec(trimmed)?.groups ?? MONTH_FIRST.exec(trimmed)?.groups;
  if (!parts) return trimmed.replace(DOTTED, '$3/$2/$1').replace(EAST_ASIAN, '$1/$2/$3').replace(YEAR_FIRST, isoParts);
  const { day = '', month = '', year = '', time, zone } = parts;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const date = isoParts('', year, String(number), day);
  return time === undefined ? date : `${date}T${time.padStart(5, '0')}${offsetOf(zone)}`;
}

/** `2025/11/3`; and `3.11.2025`, as much of Europe writes it: dots stand in no other order. */
const YEAR_FIRST = /^(\d{4})[/.-](\d\d?)[/.-](\d\d?)$/;
const DOTTED = /^(\d\d?)\.(\d\d?)\.(\d{4})$/;

/** `2025年11月3日`, `2025년 11월 3일`. */
const EAST_ASIAN = /^(\d{4}) ?[年년] ?(\d\d?) ?[月월] ?(\d\d?) ?[日일號号]?$/;

/** `20251103`, or seconds or milliseconds since 1970, as programs print moments. */
const NUMBER = /^\d{8,13}(?:\.\d{1,9})?$/;

function dayOfNumber(digits: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits) ?? [];
  if (year !== '') return `${year}-${month}-${day}`;
  const number = Number(digits);
  const milliseconds = number < FIRST_MOMENT ? number * 1000 : number;
  return milliseconds < FIRST_MOMENT || milliseconds > LAST_MOMENT ? '' : dayOf(new Date(milliseconds));
}

/** Milliseconds since 1970 from 1990 until 2200; a smaller number counts seconds. */
const [FIRST_MOMENT, LAST_MOMENT] = [Date.UTC(1990), Date.UTC(2200)] as const;

/** More characters than any form of a day and its time has. */
const LONGEST_DAY = 100;

/** Date, time and zone of a moment, as JavaScript or Python print it. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?: ?(?:Z|UTC|GMT)| ?([+-]\d\d):?(\d\d)?(?: UTC)?)?)?$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?<month>${MONTHS.join('|')})[a-z]*\\.?`;
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?';
const DAY = '(?<day>\\d\\d?)(?:st|nd|rd|th)?';
const TIME = '(?:,? (?:at )?(?<time>\\d\\d?:\\d\\d(?::\\d\\d)?)(?: ?(?<zone>[a-z]+|[+-]\\d\\d:?\\d\\d))?)?';
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY}[ -]${MONTH},?[ -](?<year>\\d{4})${TIME}$`, 'i');
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} ${DAY},? (?<year>\\d{4})${TIME}$`, 'i');

/** The zones that RFC 822 names; any other name counts as UTC, as RFC 2822 asks. */
const ZONES: Readonly<Record<string, string>> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

function offsetOf(zone = 'Z'): string {
  return /^[+-]/.test(zone) ? zone : (ZONES[zone.toUpperCase()] ?? 'Z');
}

function isoParts(_: string, year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(text: string): boolean {
  return DaySchema.safeParse(text).success;
}
