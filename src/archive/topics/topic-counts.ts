import type { Archive } from '../archive.ts';

/** How many papers of a topic a month brought. */
export interface MonthCount {
  /** `2025-11`. */
  readonly month: string;
  /** Papers whose first day is in it. */
  readonly count: number;
}

/** The papers of a topic per month, over every month from the archive's first day to its newest. */
export function topicCounts({ papers, topics, days }: Archive, slug: string): MonthCount[] {
  const firstMonths = (topics.get(slug)?.paperIds ?? []).map((id) => papers.get(id)?.appearances[0]?.date.slice(0, 7));
  const byMonth = Map.groupBy(firstMonths, (month) => month);
  return monthsBetween(days[0]?.date, days.at(-1)?.date).map((month) => ({
    month,
    count: byMonth.get(month)?.length ?? 0,
  }));
}

/**
 * Every month from one day's to another's.
 * @example monthsBetween('2024-12-30', '2025-01-02') //=> ['2024-12', '2025-01']
 */
export function monthsBetween(first = '', last = ''): string[] {
  if (first === '' || last === '') return [];
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => monthName(from + index));
}

/** Months since the year 0. */
function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthName(number: number): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(Math.floor(number / 12), 4)}-${pad((number % 12) + 1, 2)}`;
}
