import type { Wording } from '../strings.ts';
import type { Archive } from './archive.ts';
import { dayLink, type DayLink } from './day-page.ts';

/** The days of one month. */
export interface ArchiveMonth {
  /** The id of its section: `month-YYYY-MM`. */
  readonly anchor: string;
  readonly label: string;
  readonly count: string;
  /** Newest first, labelled by weekday and day. */
  readonly days: readonly DayLink[];
}

/** Every month that has a day, newest first. */
export function archiveMonths({ days }: Archive, wording: Wording): ArchiveMonth[] {
  const byMonth = Map.groupBy(days.toReversed(), ({ date }) => date.slice(0, 7));
  return [...byMonth].map(([month, ofMonth]) => ({
    anchor: `month-${month}`,
    label: wording.month(month),
    count: wording.text('count.days', { count: ofMonth.length }),
    days: ofMonth.flatMap((day) => {
      const link = dayLink(day, wording);
      return link ? { ...link, label: wording.shortDay(day.date) } : [];
    }),
  }));
}
