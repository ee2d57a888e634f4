import { readSources } from '../archive/read-sources.ts';
import { dayOf } from '../day.ts';
import { countChanges } from '../import/changes.ts';
import { DAY_STATUSES, readDays } from '../import/days.ts';
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
  for (const [index, date] of days.entries()) {
    showProgress(`${index + 1}/${days.length} ${date}`);
    const outcome = await importDay(date, { ...options, today, digests }).finally(() => showProgress(''));
    console.log(`${options.dryRun ? 'dry run: ' : ''}${describeOutcome(outcome)}`);
    if (outcome.placed) written.push(outcome.placed);
  }
  console.log(`${countOf(days.length, 'day')}, ${describeChanges(countChanges(before, written))}`);
}

function describeOutcome({ date, status, placed }: DayOutcome): string {
  const what = placed ? describePlaced(placed) : `none ${date}`;
  return status ? `${what} (${status}: ${DAY_STATUSES[status]})` : what;
}
