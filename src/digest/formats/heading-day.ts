import { fridayOfWeek } from '../../day.ts';
import { writtenDay } from './written-day.ts';

const DAY =
  /\d{4} ?[年년] ?\d\d? ?[月월] ?\d\d? ?[日일號号]?|\d{4}([-./])\d\d\1\d\d|(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}/;
const WEEK = /\b(\d{4})-?W(\d{2})\b/;
/** `November 3 - November 9) - 2025`: a week by its last day. */
const SPAN =
  /[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?\)?\s?(?:-|–|—|to)\s?(?:([A-Z][a-z]{2,8})\.? )?(\d{1,2})(?:st|nd|rd|th)?\)?,?\s?(?:[-–—]\s?)?(\d{4})/;

/** Words that make no title of a heading. */
const COMMON_WORDS =
  /\b(?:ai|arxiv|daily|digest|face|for|from|hugging|list|ml|of|on|papers?|reading|the|this|today(?:'s)?|top|updated|week(?:ly)?|new)\b/gi;

/**
 * The day that a heading says; a week is taken by its Friday, a span of days by its last; null where it says none.
 * @example headingDay('Papers for 2025-11-05') //=> '2025-11-05'
 * @example headingDay('Top papers (November 3 - November 9) - 2025') //=> '2025-11-09'
 */
export function headingDay(heading: string): string | null {
  const [, firstMonth, day, year] = SPAN.exec(heading) ?? [];
  if (day !== undefined) {
    const month = firstMonth ?? /[A-Z][a-z]{2,8}/.exec(SPAN.exec(heading)?.[0] ?? '')?.[0] ?? '';
    return writtenDay(`${month} ${day}, ${year ?? ''}`);
  }
  const written = writtenDay(DAY.exec(heading)?.[0] ?? '');
  if (written !== null) return written;
  const [, weekYear, week] = WEEK.exec(heading) ?? [];
  return weekYear === undefined ? null : fridayOfWeek(Number(weekYear), Number(week));
}

/** Whether a heading says more than that these are the papers of a day. */
export function saysMoreThanDay(heading: string): boolean {
  const rest = heading.replace(SPAN, '').replace(DAY, '').replace(WEEK, '').replace(COMMON_WORDS, '');
  return /\p{L}/u.test(rest);
}
