import { addDays, daysFromTo, isWorkingDay } from '../day.ts';
import type { CheckResult } from './result.ts';

/**
 * Checks that the newest digest is recent, so that a source that stopped is noticed.
 * @param newest the newest digest's day; null for an empty archive
 * @param most working days that may have passed since
 * @param source whose digests they are; null for those of all
 */
export function checkFreshness(
  newest: string | null,
  today: string,
  most: number,
  source: string | null = null,
): CheckResult {
  const name = source === null ? 'freshness' : `freshness of ${source}`;
  if (newest === null) return { name, problems: ['there is no digest: run `npm run import`'], scope: 'no digest' };
  const passed = workingDaysAfter(newest, today);
  const problems =
    passed > most
      ? [
          `the newest digest is of ${newest}, ${passed} working days ago, expected at most ${most}: is the source still there?`,
        ]
      : [];
  return { name, problems, scope: `newest digest ${newest}` };
}

/** The number of full working days between two days. */
function workingDaysAfter(day: string, today: string): number {
  return daysFromTo(addDays(day, 1), addDays(today, -1)).filter(isWorkingDay).length;
}
