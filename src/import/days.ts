import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, visit } from 'yaml';
import { z } from 'zod';
import { DaySchema } from '../digest/schema.ts';
import { readText } from '../source/content-files.ts';
import { describeProblem } from '../source/describe-problem.ts';
import { createIssue, formatIssue, type Issue } from '../source/issues.ts';
import { strictFields } from '../source/strict-fields.ts';
import { readYaml } from '../source/yaml.ts';
import { writeWhole } from './write-file.ts';

/** Why a source has no digest of a day, or not yet all of it. */
export const DAY_STATUSES = {
  weekend: 'the source publishes on working days only',
  empty: 'the source has no paper of that day',
  unpublished: 'the source had not published the day when it was asked',
  partial: 'the source may still add papers to the day',
  vanished: 'the source no longer has the day; the digest is kept',
} as const;

const DayRecordSchema = strictFields({
  /** Why. */
  status: z.enum(Object.keys(DAY_STATUSES) as [DayStatus, ...DayStatus[]]),
  /** The day on which the source was asked last. */
  checkedOn: DaySchema,
});

const SourceDaysSchema = z.record(DaySchema, DayRecordSchema);

/** `content/days.yml`: per source, days without a complete digest. */
const DaysSchema = z.record(
  z.string(),
  // A source all of whose lines were deleted.
  SourceDaysSchema.nullable().transform((records) => records ?? {}),
);

/** The name of the file in the content folder. */
export const DAYS_FILE = 'days.yml';

/** Whether a day of that status is worth asking for again. */
export function isOpen({ status }: DayRecord): boolean {
  return status === 'unpublished' || status === 'partial';
}

/** The records of a `days.yml`, and what is wrong with it. */
export interface ParsedDays {
  readonly days: Days;
  readonly issues: readonly Issue[];
}

/** Reads the text of a `days.yml`; a record that does not fit is an issue, and only that record is left out. */
export function parseDays(yaml: string): ParsedDays {
  const { value, placeOf, issues } = readYaml(yaml, DAYS_FILE);
  if (value === null || value === undefined) return { days: {}, issues };
  const whole = DaysSchema.safeParse(value);
  if (whole.success) return { days: whole.data, issues };
  const problems = whole.error.issues.map((issue) => describeProblem(issue, value));
  return {
    days: Object.fromEntries(
      Object.entries(value).map(([source, records]) => [source, fittingRecords(records)] as const),
    ),
    issues: problems.map(({ path, found, expected }) =>
      createIssue('invalid-field', placeOf(path), path.join('.') || 'content', found, expected),
    ),
  };
}

function fittingRecords(records: unknown): Days[string] {
  if (typeof records !== 'object' || records === null) return {};
  return Object.fromEntries(
    Object.entries(records).flatMap(([date, record]) => {
      const { data } = SourceDaysSchema.safeParse({ [date]: record });
      return data ? Object.entries(data) : [];
    }),
  );
}

/**
 * Reads the records of a content folder to write them again; a folder without one has no records.
 * @throws when something in it does not fit, which would be lost
 */
export function readDays(contentDir: string): Days {
  const { days, issues } = parseDays(readText(contentDir, DAYS_FILE));
  const [issue] = issues;
  if (issue) throw new Error(`${formatIssue(issue)}; correct the line, or delete the file`);
  return days;
}

/** Days of which some source is known to have no digest: a gap there is no fault. */
export function readExcusedDays(contentDir: string): ReadonlySet<string> {
  const { days } = parseDays(readText(contentDir, DAYS_FILE));
  const records = Object.values(days).flatMap((ofSource) => Object.entries(ofSource));
  return new Set(records.filter(([, record]) => !isOpen(record)).map(([date]) => date));
}

/** The records with that of one day set, or taken out where `record` is null. */
export function withDay(days: Days, source: string, date: string, record: DayRecord | null): Days {
  const { [date]: _, ...others } = days[source] ?? {};
  return { ...days, [source]: record === null ? others : { ...others, [date]: record } };
}

/** Writes the records, sources and days in order. */
export function writeDays(contentDir: string, days: Days): void {
  const sorted = Object.entries(days)
    .filter(([, records]) => Object.keys(records).length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, records]) => [
      source,
      Object.fromEntries(Object.entries(records).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ]);
  const file = join(contentDir, DAYS_FILE);
  if (sorted.length === 0 && !existsSync(file)) return;
  writeWhole(file, HEADING + (sorted.length === 0 ? '' : formatDays(Object.fromEntries(sorted))));
}

/** YAML with a line for each day, so that a day is deleted with its line. */
function formatDays(days: Days): string {
  const document = new Document(days, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { value }, path) => {
      if (path.length === DEPTH_OF_DAYS && isMap(value)) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A day is a pair in the map of its source, which is the value of a pair in the document's map. */
const DEPTH_OF_DAYS = 4;

const HEADING = '# Days of which a source has no digest, or not yet all of it. Written by `npm run import`.\n';

export type DayStatus = keyof typeof DAY_STATUSES;
export type DayRecord = z.infer<typeof DayRecordSchema>;
export type Days = z.infer<typeof DaysSchema>;
