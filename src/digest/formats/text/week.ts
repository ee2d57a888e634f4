/**
 * The last working day of an ISO week, or null for a week that its year does not have.
 * @example fridayOfWeek(2025, 45) //=> '2025-11-07'
 * @example fridayOfWeek(2025, 53) //=> null
 */
export function fridayOfWeek(year: number, week: number): string | null {
  // The fourth of January is always in the first week.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * DAYS;
  const thursday = new Date(Date.UTC(year, 0, monday + 3));
  if (week < 1 || thursday.getUTCFullYear() !== year) return null;
  return new Date(Date.UTC(year, 0, monday + 4)).toISOString().slice(0, 10);
}

const DAYS = 7;
