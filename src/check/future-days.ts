import { addDays } from '../day.ts';
import type { Digest } from '../digest/schema.ts';
import { createIssue, type Issue } from '../source/issues.ts';

/** Warnings for digests of days that have not begun anywhere on earth: such a day leads the front page until it has passed. */
export function futureDays(digests: readonly Pick<Digest, 'path' | 'date'>[], today: string): Issue[] {
  const last = addDays(today, 1);
  return digests
    .filter(({ date }) => date > last)
    .map(({ path, date }) => createIssue('future-day', { path, line: 1, column: 1 }, date, today));
}
