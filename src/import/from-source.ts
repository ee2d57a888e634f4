import { join } from 'node:path';
import { isOpen, readDays, withDay, writeDays, type DayStatus } from './days.ts';
import { addDays } from '../day.ts';
import type { HttpClient } from './http.ts';
import { toDigestFile } from './digest-file.ts';
import type { DayAnswer, ImportSource } from './import-source.ts';
import { goneRecords } from './gone-records.ts';
import { contentReader, digestName, placeDigest, type PlacedDigest } from './place.ts';
import { writeWhole } from './write-file.ts';

/** The result of importing one day. */
export interface DayOutcome {
  readonly date: string;
  /** What the ledger says of the day; null for one that is complete. */
  readonly status: DayStatus | null;
  /** The digest, where there is one. */
  readonly placed: PlacedDigest | null;
}

/** Where an import from a source reads and writes. */
export interface SourceImport {
  readonly contentDir: string;
  readonly http: HttpClient;
  readonly source: ImportSource;
  readonly today: string;
  readonly dryRun: boolean;
  /** Days whose digest is in the archive. */
  readonly digests: ReadonlySet<string>;
}

/**
 * Asks the source for one day, and records the answer: a digest file, a line in the ledger of days, or both.
 *
 * The order of the two writes makes a killed run harmless: a day is marked as partial before its digest is written, and
 * as complete after, so that the next run asks for it again.
 */
export async function importDay(date: string, options: SourceImport): Promise<DayOutcome> {
  const { http, source, today } = options;
  const answer = source.publishesOn(date) ? await source.fetchDay(http, date) : null;
  if (answer?.kind !== 'papers') {
    const status = answer === null ? 'weekend' : statusWithout(answer.kind, date, options);
    if (!options.dryRun) record(date, status, options);
    return { date, status, placed: null };
  }
  const { name, terms } = source;
  const read = contentReader(options.contentDir);
  const kept = goneRecords(read(`${digestName(date, name)}.json`), answer.records, today);
  const file = toDigestFile({ date, source: name, terms }, { kind: 'json', records: [...answer.records, ...kept] });
  const placed = placeDigest(read, { ...file, date, source: name });
  const status = isOver(date, options) ? null : 'partial';
  if (!options.dryRun) {
    if (status) record(date, status, options);
    writeWhole(join(options.contentDir, placed.path), placed.text);
    if (!status) record(date, null, options);
  }
  return { date, status, placed };
}

/** Whether the source adds nothing to a day any more. */
function isOver(date: string, { source, today }: SourceImport): boolean {
  return addDays(date, source.openDays) < today;
}

/** A day without papers is final when it is over; any other may still change. */
function statusWithout(kind: Exclude<DayAnswer['kind'], 'papers'>, date: string, options: SourceImport): DayStatus {
  const isFinal = isOver(date, options);
  if (options.digests.has(date)) return isFinal ? 'vanished' : 'partial';
  return isFinal ? kind : 'unpublished';
}

function record(date: string, status: DayStatus | null, { contentDir, source, today }: SourceImport): void {
  const days = readDays(contentDir);
  const known = days[source.key]?.[date];
  // A final day keeps the date of its first check, so that a second one changes nothing.
  if (known && known.status === status && !isOpen(known)) return;
  writeDays(contentDir, withDay(days, source.key, date, status === null ? null : { status, checkedOn: today }));
}
