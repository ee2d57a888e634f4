import { daysFromTo } from '../day.ts';
import { isOpen, type DayRecord } from './days.ts';

/** Which days an import from a source is for. */
export type Wanted =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'since'; readonly date: string; readonly until?: string }
  | { readonly kind: 'missing'; readonly until?: string };

/** What is known before the source is asked. */
export interface Known {
  readonly today: string;
  /** Days of which the source's digest is in the archive. */
  readonly digests: ReadonlySet<string>;
  /** The source's days in the ledger. */
  readonly records: Readonly<Record<string, DayRecord>>;
}

/**
 * The days to ask for, oldest first: the one that is named; or from a day until today or an earlier one, without those that are complete or
 * known to have no digest. `missing` starts at the first day that the archive has of the source, or that is open.
 */
export function wantedDays(wanted: Wanted, { today, digests, records }: Known): string[] {
  if (wanted.kind === 'date') return [wanted.date];
  const open = Object.entries(records).flatMap(([date, record]) => (isOpen(record) ? date : []));
  const first = wanted.kind === 'since' ? wanted.date : [...digests, ...open].toSorted()[0];
  const last = wanted.until !== undefined && wanted.until < today ? wanted.until : today;
  return daysFromTo(first ?? last, last).filter((date) => {
    const record = records[date];
    return record ? isOpen(record) : !digests.has(date);
  });
}
