import { readSources } from '../archive/read-sources.ts';
import { dayOf } from '../day.ts';
import { countChanges } from '../import/changes.ts';
import { DAY_STATUSES, readDays, type DayStatus } from '../import/days.ts';
import { importDay, type DayOutcome, type SourceImport } from '../import/from-source.ts';
import type { PlacedDigest } from '../import/place.ts';
import { wantedDays, type Wanted } from '../import/wanted-days.ts';
import { countOf, describeChanges, describePlaced, showProgress } from './import-options.ts';

/** Imports days from a source, one after the other; each is on the disk before the next is asked for. */
export async function importFromSource({
  wanted,
  ...options
}: Pick<SourceImport, 'contentDir' | 'http' | 'source' | 'dryRun'> & { readonly wanted: Wanted }): Promise<void> {
  const before = readSources(options.contentDir);
  const digests = new Set(
    before.digests
      .filter(({ source, path }) => source === options.source.name && path.endsWith('.json'))
      .map(({ date }) => date),
  );
  const today = dayOf(new Date());
  const records = readDays(options.contentDir)[options.source.key] ?? {};
  const days = wantedDays(wanted, { today, digests, records });
  const written: PlacedDigest[] = [];
  // Days without a digest, since the last that has one.
  let without: DayOutcome[] = [];
  const print = (line: string | null): void => {
    if (line !== null) console.log(`${options.dryRun ? 'dry run: ' : ''}${line}`);
  };
  const printWithout = (): void => {
    print(describeWithout(without));
    without = [];
  };
  try {
    for (const [index, date] of days.entries()) {
      showProgress(`${index + 1}/${days.length} ${date}`);
      const outcome = await importDay(date, { ...options, today, digests }).finally(() => showProgress(''));
      if (!outcome.placed) {
        without.push(outcome);
        continue;
      }
      printWithout();
      print(describePlaced(outcome.placed) + reasonOf(outcome.status));
      written.push(outcome.placed);
    }
  } finally {
    printWithout();
  }
  console.log(`${countOf(days.length, 'day')}, ${describeChanges(countChanges(before, written))}`);
}

function reasonOf(status: DayStatus | null): string {
  return status ? ` (${status}: ${DAY_STATUSES[status]})` : '';
}

/**
 * One line on days in a row that have no digest; null for none.
 * @example describeWithout(outcomes) //=> 'none 2025-11-08 to 2025-11-11: 4 days (2 weekend, 1 empty, 1 unpublished)'
 */
export function describeWithout(outcomes: readonly Pick<DayOutcome, 'date' | 'status'>[]): string | null {
  const [first, last] = [outcomes[0], outcomes.at(-1)];
  if (!first || !last) return null;
  if (first === last) return `none ${first.date}${reasonOf(first.status)}`;
  const counts = [...Map.groupBy(outcomes, ({ status }) => status ?? 'complete')];
  const statuses = counts.map(([status, days]) => `${days.length} ${status}`).join(', ');
  return `none ${first.date} to ${last.date}: ${outcomes.length} days (${statuses})`;
}
