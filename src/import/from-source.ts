import { join } from 'node:path';
import { isOpen, readDays, withDay, writeDays, type DayStatus } from './days.ts';
import { isWorkingDay } from '../day.ts';
import { fetchDay, type DayAnswer } from './hugging-face-api.ts';
import type { HttpClient } from './http.ts';
import { toDigestFile } from './digest-file.ts';
import { goneRecords } from './gone-records.ts';
import { contentReader, digestName, placeDigest, type PlacedDigest } from './place.ts';
import { writeWhole } from './write-file.ts';

/** The source that `--from huggingface` names. */
export const HUGGING_FACE_SOURCE = {
  /** Its key in the ledger of days. */
  key: 'huggingface',
  name: 'Hugging Face',
  terms: 'https://huggingface.co/terms-of-service',
} as const;

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
  readonly api: string;
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
  const { http, api, today } = options;
  const answer = isWorkingDay(date) ? await fetchDay(http, api, date) : null;
  if (answer?.kind !== 'papers') {
    const status = answer === null ? 'weekend' : statusWithout(answer.kind, date, options);
    if (!options.dryRun) record(date, status, options);
    return { date, status, placed: null };
  }
  const { name: source, terms } = HUGGING_FACE_SOURCE;
  const read = contentReader(options.contentDir);
  const kept = goneRecords(read(`${digestName(date, source)}.json`), answer.records, today);
  const file = toDigestFile({ date, source, terms }, { kind: 'json', records: [...answer.records, ...kept] });
  const placed = placeDigest(read, { ...file, date, source });
  const status = today <= date ? 'partial' : null;
  if (!options.dryRun) {
    if (status) record(date, status, options);
    writeWhole(join(options.contentDir, placed.path), placed.text);
    if (!status) record(date, null, options);
  }
  return { date, status, placed };
}

/** A past working day without papers is final; any other may still change. */
function statusWithout(
  kind: Exclude<DayAnswer['kind'], 'papers'>,
  date: string,
  { digests, today }: SourceImport,
): DayStatus {
  const isOver = date < today;
  if (digests.has(date)) return isOver ? 'vanished' : 'partial';
  return isOver ? kind : 'unpublished';
}

function record(date: string, status: DayStatus | null, { contentDir, today }: SourceImport): void {
  const days = readDays(contentDir);
  const known = days[HUGGING_FACE_SOURCE.key]?.[date];
  // A final day keeps the date of its first check, so that a second one changes nothing.
  if (known && known.status === status && !isOpen(known)) return;
  writeDays(
    contentDir,
    withDay(days, HUGGING_FACE_SOURCE.key, date, status === null ? null : { status, checkedOn: today }),
  );
}
